import type { Query } from "../query.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import { has, scopeOf } from "./rule.ts";

/** What is left: words of a document that answer. */
export function passageRule(reading: ThreadReading): Query {
  const figure = /多少|几(?![\p{Script=Han}]*(?:方面|部分|类))/u.test(reading.text);
  const expects = has(reading, "money")
    ? "money"
    : has(reading, "date")
      ? "date"
      : has(reading, "number", "count") && (figure || !has(reading, "how"))
        ? "number"
        : "text";
  const phrase = [...meantRows(reading), reading.phrase].filter(Boolean).join("|");
  // Words of an order ("最高的是哪个") with nothing to put in order.
  if (phrase === "" && reading.hint === "" && has(reading, "extreme", "rank"))
    return { kind: "clarify", ...scopeOf(reading), missing: "topic", phrase };
  return {
    kind: "passage",
    ...scopeOf(reading),
    phrase,
    hint: reading.hint,
    years: [...reading.years],
    expects,
    attachment: reading.attachment,
    claim: has(reading, "yesno") ? reading.claim : null,
  };
}

/** Rows by name: those that the question names or points at, and places it is still about. */
function meantRows({ rows, text }: ThreadReading): string[] {
  return rows
    .filter(
      ({ name, surfaces }) =>
        PLACE.test(name) ||
        POINTS.test(text) ||
        OTHER_QUANTITY.test(text) ||
        surfaces.some((surface) => text.includes(surface)),
    )
    .map(({ name }) => name);
}

/** A place, and no grounds of something. */
const PLACE = /(?<![院校厂小景])区$|[市县旗镇乡]$|街道$/u;

/** "满80岁的呢" after a row for 63 years: of the same row. */
const OTHER_QUANTITY =
  /^(?:那么?|如果|要是|换成)?(?:满了?|到了?|过了?|超过)?\d+(?:\.\d+)?\p{Script=Han}{0,3}(?:以[上下])?的?(?:老年?人)?(?:呢|怎么算)[?]*$/u;

const POINTS = /^(?:[这那]笔?)?(?:钱|款)|[它其]|(?:这|那|该)个?(?:项目|工程|机构|单位|地方)/u;
