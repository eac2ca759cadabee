import { fold } from "../../language/fold.ts";
import type { Clause, PolicyDocument } from "../../policy.ts";

/** What the chapters of one kind are called: by readers, and by documents. */
interface Kind {
  readonly asked: RegExp;
  readonly titled: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    asked: /(?:重点|主要|具体|工作)(?:的?工作)?(?:任务|举措|措施|行动)/u,
    titled:
      /^(?:重点|主要|具体|工作|核心|专项)+(?:任务|举措|措施|行动|工程|工作)(?:(?:和|与|及|、)?(?:重点|主要)?(?:任务|举措|措施|行动|工程|分工|责任分工))*$/u,
  },
  {
    asked: /(?:保障|推进)措施|(?:组织|实施|工作|政策)保障|组织实施/u,
    titled:
      /^(?:(?:保障|推进|实施|工作)(?:措施|机制|要求)|(?:组织|实施|工作|政策)保障|组织(?:实施|推进|领导)|(?:组织实施|组织领导)(?:和|与|及|、)(?:保障|保障措施)|保障)$/u,
  },
];

/**
 * The chapter that a document calls by another usual name than the question does ("保障措施有哪些" where it is headed "组织实施"), with
 * the words that ask for it; none where it has one by the asked name, or several of the kind.
 */
export function sectionOfKind(
  asked: string,
  { clauses }: PolicyDocument,
): { readonly section: Clause; readonly words: string }[] {
  return KINDS.flatMap(({ asked: named, titled }) => {
    const words = named.exec(asked)?.[0];
    if (words === undefined) return [];
    const found = clauses.filter(({ title }) => titled.test(fold(title).replace(/\s/gu, "")));
    const [section] = found;
    return section === undefined || found.length > 1 ? [] : [{ section, words }];
  });
}
