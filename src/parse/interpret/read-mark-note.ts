import type { Party } from "../../policy.ts";
import { MARKS } from "../recognise/duty-labels.ts";
import type { DutyDraft } from "./duty-draft.ts";

const ONE = `[${MARKS}]`;
const LEADS = "(?:牵头|主办|主抓|主责|总负责|第一责任)";

/** `"带★的为牵头单位"`, `"标注“▲”者牵头"`, `"★表示牵头单位"`. */
const NOTE = new RegExp(
  `(?:[带标注加打画有划]|前[面缀]?|后[面缀]?)[^。;,()〔〕]{0,6}?[“"]?(${ONE})[”"]?[^。;,]{0,8}?${LEADS}|[“"]?(${ONE})[”"]?号?(?:的|者)?(?:为|是|即|表示|代表|指)[^。;,]{0,6}?${LEADS}`,
  "u",
);

/** The sign that marks who leads, as a note of an evened text says; null where none does. */
export function readMarkNote(text: string): string | null {
  const match = NOTE.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

/** A duty whose bodies are listed without parts, those that bear the sign leading the others. */
export function byMark(duty: DutyDraft, text: string, mark: string | null): DutyDraft {
  if (mark === null || duty.lead.length > 0) return duty;
  const listed = [...duty.shared, ...duty.support];
  const leads = ({ span }: Party) => text[span.start - 1] === mark || text[span.end] === mark;
  const lead = listed.filter(leads);
  if (lead.length === 0) return duty;
  return { ...duty, lead, support: listed.filter((party) => !leads(party)), shared: [] };
}
