import type { Span } from "../../policy.ts";
import type { DutyDraft } from "./duty-draft.ts";

/** What a note says of the body that is named first: that it leads, or that it calls the others together. */
export interface OrderNote {
  /** As printed: 牵头单位, 总召集单位. */
  readonly as: string;
  readonly span: Span;
}

const ROLE =
  "(?:总?(?:牵头|召集|主办|主责|主抓)(?:责任)?(?:单位|部门)?|第一责任(?:单位|部门)|总负责(?:单位|部门))";
const FIRST =
  "(?:(?:排(?:名|序|列)?|位|列|居|处)(?:在|于)?(?:首位|第一位?|最前面?|第一个)|首位|首个|第一个|第一位)(?:的)?(?:责任)?(?:单位|部门)?";
const NOTE = new RegExp(
  `${FIRST}(?:,)?(?:即?为|是|系|作为)(?:该|本|此|各)?(?:项)?(?:任务|工作)?的?(${ROLE})`.replace(
    /(?<=\p{Script=Han})(?=\p{Script=Han})/gu,
    " {0,2}",
  ),
);

/** The note of an evened text on the order in which bodies are named, or null: `"责任单位排在首位的为牵头单位"`. */
export function readOrderNote(text: string): OrderNote | null {
  const match = NOTE.exec(text);
  if (match === null) return null;
  const before = /[^。;:()\r\n]*$/.exec(text.slice(0, match.index))?.[0].trimStart() ?? "";
  const start = match.index - before.length;
  return {
    as: (match[1] ?? "").replace(/\s+/g, ""),
    span: { start, end: match.index + match[0].length },
  };
}

/** A duty whose bodies are listed without parts, as the note understands the order. */
export function inOrder(duty: DutyDraft, note: OrderNote | null): DutyDraft {
  if (note === null) return duty;
  const [first, ...rest] = duty.shared;
  if (/召集/.test(note.as)) return duty.lead.length > 1 ? { ...duty, first: note } : duty;
  if (duty.lead.length > 0 || first === undefined) return duty;
  return { ...duty, lead: [first], support: [...rest, ...duty.support], shared: [], first: note };
}
