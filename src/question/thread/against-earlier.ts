import type { Reading } from "../read/read-question.ts";
import { isBare, isShareAlone, SHARE } from "./is-bare.ts";
import { type Holds, withKind } from "./other-kind.ts";

/** "其中公办的占比多少", "里面公办的占了几成": a part of what was just counted. */
const PART =
  /^(?:那么?|这)*(?:其中|里[面头]|当中|之中|中间)?,?(?:的)?(\p{Script=Han}{2,10}?)的?(?:一共|大概|大约|约|能|要|部分)*占(?:比|几成|多少|多大|百分|了|到)/u;

/** "占全部公园的比例", "约占公园总数的几成": what was just asked, as a part of the whole. */
const WHOLE =
  /^(?:那么?|它|这|大?约)*占(?:到|了)?(?:(?:全部|所有|整个|全体|总的?|全[市县区]的?)(?<all>\p{Script=Han}{2,8}?)(?:总[数量])?|(?<total>\p{Script=Han}{2,8}?)的?总[数量])的?(?:比例|比重|份额|百分|多少|几成)/u;

/** "比民办的少多少": held against another kind of what was just asked. */
const OTHER =
  /^(?:那么?|它)*(?:比|和|跟|与|同)(\p{Script=Han}{2,10}?)的?(?:相比|比|相)?(?:要|还|又|会)*(?:差|高|低|多|少|大|小)(?:出|了)?(?:多少|几)/u;

/** "两项差多少", "这两个指标哪个高". */
const BOTH =
  /^(?:那么?)?这?[2二两](?:项|类|种|个|者)(?:指标|数|目标)?(?:之间|一共)?(?:差|相差|哪|谁|合计|加)/u;

/** What was asked so far: the subjects, the latest last, and the two quantities last held against each other. */
interface Earlier extends Pick<Reading, "cues" | "rows"> {
  readonly subjects: readonly string[];
  readonly against: readonly [string, string] | null;
}

/**
 * The two quantities of a question that holds the one asked before against a kind of it, which the documents must
 * speak of: "其中公办的占比多少" after "座椅总数" → ["公办座椅", "座椅总数"]; or of one that holds the last two (`subjects`)
 * against each other, or asks for the same share again ("那年的比例呢"). Null for other questions.
 */
export function againstEarlier(
  { subjects, cues, against, rows }: Earlier,
  current: Reading,
  holds: Holds,
): readonly [string, string] | null {
  const [before = "", earlier = ""] = subjects.toReversed();
  if (current.documents.length > 0) return null;
  if (cues.has("share") && against !== null && asksShareOf(against, current)) return against;
  const whole = wholeIn(current.text);
  if (before !== "" && whole !== null && holds(whole, []))
    return [before.replaceAll("|", ""), `${whole}总数`];
  if (before === "" || before.includes("|")) return null;
  // The two rows last spoken of are meant rather than two figures.
  if (BOTH.test(current.text))
    return earlier === "" || rows.length === 2 ? null : [earlier, before];
  const part = PART.exec(current.text)?.[1];
  const kind = part ?? OTHER.exec(current.text)?.[1];
  const name = kind === undefined ? null : kindOf(before, kind, holds);
  if (name === null) return null;
  return part === undefined ? [before, name] : [name, before];
}

function wholeIn(text: string): string | null {
  const { all, total } = WHOLE.exec(text)?.groups ?? {};
  return all ?? total ?? null;
}

/** "那年占多少", "按同样口径算那年木制座椅的占比": the share just asked for, of another time. */
function asksShareOf(against: readonly [string, string], current: Reading): boolean {
  if (isShareAlone(current)) return true;
  if (!SHARE.test(current.text) && !/占|除/u.test(current.text)) return false;
  const own = current.phrase.replace(/所?占比?|比例|比重|百分比|\|/gu, "");
  return isBare(current) || own.length < 2 || against.some((name) => name.includes(own));
}

/** What the kind is called: with one word of the earlier name replaced, or before it. */
function kindOf(before: string, kind: string, holds: Holds): string | null {
  const replaced = withKind(before, { phrase: kind, documents: [] }, holds);
  if (replaced !== null) return replaced;
  return holds(kind + before.slice(0, 2), []) && !before.includes(kind) ? kind + before : null;
}
