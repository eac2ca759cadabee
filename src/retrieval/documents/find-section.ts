import { fold } from "../../language/fold.ts";
import type { Clause, PolicyDocument } from "../../policy.ts";
import type { Query } from "../../question/query.ts";
import { IN_SHORT, OF_WHOLE } from "../../question/read/asks-for-structure.ts";
import type { Corpus } from "../corpus.ts";
import { asksNoMore } from "./asks-no-more.ts";
import { numberOf } from "./clause-number.ts";
import { sectionOfKind } from "./section-of-kind.ts";

/** A section whose parts are asked for, with the parts. */
export interface SectionMatch {
  readonly document: PolicyDocument;
  /** Null where the parts are those of the whole document. */
  readonly section: Clause | null;
  readonly parts: readonly Clause[];
  /** What the parts say is asked for, and not only what there are: the steps of a process. */
  readonly inFull: boolean;
}

const PARTS =
  /原则(?:具体|主要|分别|都)*(?:是|有|包括)|(?:什么|啥|哪些)(?:基本|工作|发展)?原则|(?:哪|几|多少)(?:几|些|一)?(?:大)?(?:条|项|块|个?方面|个?部分|类|点|章|节|个?小?(?:标题|条目|节))|(?:有|包括|包含|下设|下列|分为?|是)(?:哪些|什么|啥|几)|分几|哪几|[二三四五六七八九十两\d]+(?:大|个)?(?:条|项|点|方面)/u;
const SHORTEST = 4;

/**
 * The section that a question names by its heading and asks the parts of ("建设原则有哪几条"); null where it asks for
 * more than that, or where the section has no parts with headings. One document must be asked.
 */
export function findSection(query: Query, corpus: Corpus): SectionMatch | null {
  const steps = STEPS.test(fold(query.asked));
  const asked = asProcess(fold(query.asked));
  // "标题是什么" asks for the document's, "各部分标题" for those within it.
  const ofWhole = OF_WHOLE.test(asked) || IN_SHORT.test(asked);
  if (query.kind === "metadata" && !ofWhole) return null;
  if (query.documents.length !== 1 || !(PARTS.test(asked) || steps || ofWhole)) return null;
  const document = corpus.documents.find(({ id }) => query.documents.includes(id));
  if (document === undefined) return null;
  const chapters = ofWhole ? chaptersOf(document) : [];
  const rest = asked.replace(IN_SHORT, "|").replace(WHOLE_WORDS, "|");
  if (chapters.length >= 2 && asksNoMore(rest, document, corpus))
    return { document, section: null, parts: chapters, inFull: false };
  const named = document.clauses
    .flatMap((section) => namesOf(section).map((words) => ({ section, words })))
    .filter(({ words }) => words.length >= SHORTEST && asked.includes(words))
    .sort((a, b) => b.words.length - a.words.length);
  for (const { section, words } of [
    ...named,
    ...chiefOf(asked, document),
    ...sectionOfKind(asked, document),
  ]) {
    const parts = document.clauses.filter(
      (clause) => clause.parent === section.id && clause.title !== "",
    );
    if (parts.length >= 2 && asksNoMore(asked.replaceAll(words, "|"), document, corpus))
      return { document, section, parts, inFull: steps };
  }
  return null;
}

/** "流程是怎样的", "要走哪些步骤". */
const STEPS =
  /(?:程序|流程|步骤)(?:具体|大致|一般|都|会|要)*(?:是|有|分|走|包括)?(?:什么|怎么?样|怎么|如何|啥|哪些|几)|(?:哪些|哪几[个道步]|几[个道]|什么|啥)(?:程序|流程|步骤)/u;

/** The words for how something goes as headings have them. */
function asProcess(words: string): string {
  return words
    .replace(/流程|步骤/gu, "程序")
    .replace(
      /[要得需应该]*(?:走|经过?|分|有|包括)?(?:哪些|哪几[个道步]|几[个道步]|什么|啥)(?=程序)/gu,
      "",
    );
}

const WHOLE_WORDS =
  /目录|(?:整体|总体|文章|文件|正文)*(?:框架|结构)|(?:第?[几哪]|各|每)?个?大?(?:部分|板块|章节?)|标题|大/gu;

/** The numbered clauses of the highest level, where they count on from one; none where headings are lost. */
function chaptersOf({ clauses }: PolicyDocument): readonly Clause[] {
  const top = clauses.filter(
    ({ parent, number, title }) => parent === null && number !== "" && title !== "",
  );
  const inOrder = top.every(({ number }, i) => numberOf(number) === i + 1);
  return inOrder && top.length < clauses.filter(({ number }) => number !== "").length ? top : [];
}

/** Verbs that headings begin with, which readers leave out. */
const HEADING_VERBS =
  /^(?:(?:进一步|积极|大力|着力|切实|全面|加快|深入)?(?:推进|推动|加强|强化|完善|健全|建立|构建|优化|提升|提高|促进|深化|发展|落实|实施|开展|打造|营造|扩大|拓展|做好|规范|创新|培育|统筹|改善|支持|加大))(?:和(?:完善|加强|推进))?/u;

/** A section by its heading, whole or without the verb that begins it: "加强公园照明" → also "公园照明". */
function namesOf({ title }: Clause): readonly string[] {
  const words = asProcess(fold(title));
  return [words, words.replace(HEADING_VERBS, "")];
}

/** What a document's sections are called in general: "哪几大行动" asks for the parts of "主要行动". */
const CHIEF =
  /(?:哪|几)(?:几|些)?(?:大|个|项|条)*((?:专项)?(?:行动|任务|工程|举措|措施|原则|目标|保障))|(?:哪些|什么|啥)?(?:基本|工作|发展|实施|建设|总体)?(原则)(?!上)/u;

/** The section that holds all of the asked kind, with the words that ask for it; none where there are several. */
function chiefOf(
  asked: string,
  { clauses }: PolicyDocument,
): { readonly section: Clause; readonly words: string }[] {
  const [words, counted, principle] = CHIEF.exec(asked) ?? [];
  const kind = counted ?? principle;
  if (words === undefined || kind === undefined) return [];
  const chief = new RegExp(
    `^(?:主要|重点|基本|工作|总体|具体|专项|发展|实施|建设|规划|编制)*${kind}$`,
    "u",
  );
  const found = clauses.filter(({ title }) => chief.test(fold(title)));
  const [section] = found;
  return section === undefined || found.length > 1 ? [] : [{ section, words }];
}
