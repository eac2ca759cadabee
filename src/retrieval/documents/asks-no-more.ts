import { fold } from "../../language/fold.ts";
import type { PolicyDocument } from "../../policy.ts";
import { stripFillers } from "../../question/read/cues.ts";
import type { Corpus } from "../corpus.ts";

/** Words about parts of a text, which narrow nothing. */
const PART_WORDS =
  /拢共|统共|总计|里[头面边]|[下底]头|[下底]面|底下|之下|其下|下设|下列|下辖|旗下|小?标题|条目|小节|目录|大纲|提纲|名称|名字|名目|叫什么|叫啥|构成|组成|拆|(?<![系并])列|(?<![建增开创])设(?![施备立])|(?<!少)编|挂|写|讲|数一?数|任务|事项|(?<=[里下头面边])儿|(?<!公)共(?![同建享用])|[每之在]|确立|确定|提出|明确|规定|了|[二三四五六七八九十两\d]+(?=大?[条项个点])|遵循|遵守|坚持|秉持|展开|分成?|几|块|围绕|部署|安排|方面|部分|总共|一共|大|类|条|项|点|章|节|哪|个|多少/gu;
/** Characters of a run that can be a subject. */
const SHORTEST = 4;
/** How often a text uses the words for what it is about. */
const EVERY_TURN = 12;
/** Characters that may be left of the question beside the heading. */
const LEFT = 2;

/** What is left of a question beside a heading or a number says no more than the document's title does, or its text at every turn. */
export function asksNoMore(
  rest: string,
  { id, title }: PolicyDocument,
  { vocabulary }: Corpus,
): boolean {
  const text = vocabulary.foldedTexts.get(id) ?? "";
  const isSubject = (run: string) =>
    fold(title).includes(run) || text.split(run).length > EVERY_TURN;
  const left = stripFillers(rest.replace(PART_WORDS, "|"), vocabulary.inTerm)
    .split("|")
    .map((run) => run.replace(/开展|实施|推进|组织|发展|建设|工作|要求/gu, ""))
    .filter((run) => run.length < SHORTEST || !isSubject(run));
  return left.join("").replace(/\P{Script=Han}/gu, "").length <= LEFT;
}
