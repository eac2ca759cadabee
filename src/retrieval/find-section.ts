import { fold } from "../language/fold.ts";
import type { Clause, PolicyDocument } from "../policy.ts";
import { stripFillers } from "../question/cues.ts";
import type { Query } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";

/** A section whose parts are asked for, with the parts. */
export interface SectionMatch {
  readonly document: PolicyDocument;
  readonly section: Clause;
  readonly parts: readonly Clause[];
}

const PARTS =
  /原则(?:具体|主要|分别|都)*(?:是|有|包括)|(?:什么|啥|哪些)(?:基本|工作|发展)?原则|(?:哪|几|多少)(?:几|些|一)?(?:大)?(?:条|项|块|个?方面|个?部分|类|点|章|节|个?小?(?:标题|条目|节))|(?:有|包括|包含|下设|下列|分为?|是)(?:哪些|什么|啥|几)|分几|哪几|[二三四五六七八九十两\d]+(?:大|个)?(?:条|项|点|方面)/u;
/** Words about parts of a text, which narrow nothing. */
const PART_WORDS =
  /拢共|统共|总计|里[头面边]|[下底]头|[下底]面|底下|之下|其下|下设|下列|下辖|旗下|小?标题|条目|小节|目录|大纲|提纲|名称|名字|名目|叫什么|叫啥|构成|组成|拆|(?<![系并])列|(?<![建增开创])设(?![施备立])|(?<!少)编|挂|写|讲|数一?数|任务|事项|(?<=[里下头面边])儿|(?<!公)共(?![同建享用])|[每之在]|确立|确定|提出|明确|规定|了|[二三四五六七八九十两\d]+(?=大?[条项个点])|遵循|遵守|坚持|秉持|展开|分成?|几|块|围绕|部署|安排|方面|部分|总共|一共|大|类|条|项|点|章|节|哪|个|多少/gu;
const SHORTEST = 4;
/** How often a text uses the words for what it is about. */
const EVERY_TURN = 12;
/** Characters that may be left of the question beside the heading. */
const LEFT = 2;

/**
 * The section that a question names by its heading and asks the parts of ("建设原则有哪几条"); null where it asks for
 * more than that, or where the section has no parts with headings. One document must be asked.
 */
export function findSection(query: Query, corpus: Corpus): SectionMatch | null {
  const asked = fold(query.asked);
  if (query.documents.length !== 1 || !PARTS.test(asked)) return null;
  const document = corpus.documents.find(({ id }) => query.documents.includes(id));
  if (document === undefined) return null;
  const named = document.clauses
    .flatMap((section) => namesOf(section).map((words) => ({ section, words })))
    .filter(({ words }) => words.length >= SHORTEST && asked.includes(words))
    .sort((a, b) => b.words.length - a.words.length);
  for (const { section, words } of [...named, ...chiefOf(asked, document)]) {
    const parts = document.clauses.filter(
      (clause) => clause.parent === section.id && clause.title !== "",
    );
    if (parts.length >= 2 && asksNoMore(asked.replaceAll(words, "|"), document, corpus))
      return { document, section, parts };
  }
  return null;
}

/** Verbs that headings begin with, which readers leave out. */
const HEADING_VERBS =
  /^(?:(?:进一步|积极|大力|着力|切实|全面|加快|深入)?(?:推进|推动|加强|强化|完善|健全|建立|构建|优化|提升|提高|促进|深化|发展|落实|实施|开展|打造|营造|扩大|拓展|做好|规范|创新|培育|统筹|改善|支持|加大))(?:和(?:完善|加强|推进))?/u;

/** A section by its heading, whole or without the verb that begins it: "加强公园照明" → also "公园照明". */
function namesOf({ title }: Clause): readonly string[] {
  const words = fold(title);
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

/** What is left of a question beside the heading says no more than the document's title does, or its text at every turn. */
function asksNoMore(rest: string, { id, title }: PolicyDocument, { vocabulary }: Corpus): boolean {
  const text = vocabulary.foldedTexts.get(id) ?? "";
  const isSubject = (run: string) =>
    fold(title).includes(run) || text.split(run).length > EVERY_TURN;
  const left = stripFillers(rest.replace(PART_WORDS, "|"), vocabulary.inTerm)
    .split("|")
    .map((run) => run.replace(/开展|实施|推进|组织|发展|建设|工作|要求/gu, ""))
    .filter((run) => run.length < SHORTEST || !isSubject(run));
  return left.join("").replace(/\P{Script=Han}/gu, "").length <= LEFT;
}
