import { aroundArrow } from "./around-arrow.ts";

export type CellKind = "figure" | "blank" | "attribute" | "text";

/**
 * What a cell reads like: `"≥95"`, `"2.5万户"`, `"81.5左右"` are figures, `"—"` and `"/"` stand for no figure,
 * `"3.1→4.6"` is one, `"[13.5]"` and `"25*"` are figures with a mark of a note, `"预期性"` and its torn remainder `"期性"` are attributes, everything else is text.
 */
export function cellKind(text: string): CellKind {
  const tight = text
    .replace(/\s+/g, "")
    .replace(/^[[〔【](.+)[\]〕】]$/, "$1")
    .replace(/(?<=.)[*①-⑳]+$/, "");
  if (BLANK.test(tight)) return "blank";
  if (ATTRIBUTE.test(tight)) return "attribute";
  if (FIGURE.test(tight)) return "figure";
  return aroundArrow(tight)?.every(isValueCell) ? "figure" : "text";
}

/** Whether the cell stands where figures stand: a figure, or a mark for none. */
export function isValueCell(text: string): boolean {
  const kind = cellKind(text);
  return kind === "figure" || kind === "blank";
}

const BLANK = /^([—–─-]{1,4}|\/|\\|无|暂无|…+|\.{3,})$/;

const ATTRIBUTE = /^([约预]?[束期]性|(约束|预期|指导|引导|激励|核心|基本|监测)(性|型)?(指标)?)$/;

const FIGURE =
  /^(≥|≤|>=?|<=?|=|~|约|近|超过?|达到?|不低于|不少于|不超过|不高于|至少|提高到|增长到|降至|保持在|.?持在|稳定在|力争)?[+-]?\d[\d,]*(\.\d+)?(:\d+(\.\d+)?)?([-~—至]\d[\d,]*(\.\d+)?)?(%|‰|℃)?([万亿千百]?[\p{Script=Han}/·]{0,4})?(\+|以上|以下|左右|以内|及以上)?$/u;

/** Attribute words as policies print them; a torn cell may hold only the tail of one. */
export const ATTRIBUTE_WORDS: readonly string[] = ["约束性", "预期性", "指导性", "引导性"];
