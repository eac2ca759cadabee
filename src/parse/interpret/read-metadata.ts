import type { Clause, MetadataField, MetadataKey } from "../../policy.ts";
import { isOrganLine, readDate } from "../recognise/document-words.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { type Squeezed, spanIn, squeeze, tidy } from "../recognise/squeeze.ts";
import type { PolicyTitle } from "./read-policy-title.ts";

/**
 * Everything the document states about itself: printed labels, number and signature in the body, its own title, the
 * documents it rests on, and when it takes effect, expires and what it repeals. In the order of the text.
 */
export function readMetadata(text: string, form: Recognised, title: PolicyTitle): MetadataField[] {
  const fields: MetadataField[] = form.front.fields.map((field) => ({
    key: field.key,
    label: field.label,
    value: tidyValue(field.key, field.value),
    span: { start: field.span.start, end: field.span.end },
  }));
  if (title.span !== null && !fields.some((field) => field.key === "title")) {
    fields.push({ key: "title", label: "", value: title.text, span: title.span });
  }
  fields.push(
    ...readLegalBasis(text, form),
    ...readTerms(form.even, form.clauses),
    ...readImprint(form),
  );
  fields.push(...issuersInTitle(form, fields));
  return dropRepeats(fields).sort((a, b) => a.span.start - b.span.start);
}

const DATES: readonly MetadataKey[] = [
  "dateSigned",
  "datePublished",
  "effectiveDate",
  "expiryDate",
];

function tidyValue(key: MetadataKey, value: string): string {
  if (key === "expiryDate") return readDate(value.split(/至|到|~|—/).at(-1) ?? "") ?? tidy(value);
  if (DATES.includes(key)) return readDate(value) ?? tidy(value);
  return key === "documentNumber" || key === "issuer" ? value.replace(/\s+/g, "") : tidy(value);
}

/** The same fact twice (label and body) is kept once; for titles the printed label wins. */
function dropRepeats(fields: readonly MetadataField[]): MetadataField[] {
  return fields.filter((field, index) => {
    const same = fields.findIndex(
      (other) => other.key === field.key && other.value === field.value,
    );
    return same === index;
  });
}

/** The bodies in the title, where nothing else tells who issued it, or where it names several together. */
function issuersInTitle(form: Recognised, fields: readonly MetadataField[]): MetadataField[] {
  const told = fields.filter(({ key }) => key === "issuer");
  const named = issuerFromTitle(form);
  if (told.length > 0 && named.length < 2) return [];
  return named.filter(({ value }) => !told.some((other) => other.value.endsWith(value)));
}

/** The issuing bodies that stand before 关于 in a title: `"某市甲局 某市乙协会关于印发…"` → two. */
function issuerFromTitle(form: Recognised): MetadataField[] {
  for (const title of form.front.titles) {
    const lines = form.lines.slice(title.from, title.to);
    const start = lines[0]?.start ?? 0;
    const [before = "", about] = form.even.slice(start, lines.at(-1)?.end ?? start).split("关于");
    if (about === undefined) continue;
    const parts = [...before.matchAll(/[^\s、]+/gu)];
    const named = parts.length > 1 && parts.every(([name]) => isOrganLine(name));
    if (!named && !isOrganLine(before)) continue;
    const whole = { 0: before.trim(), index: before.search(/\S/) };
    return (named ? parts : [whole]).map(({ 0: name, index }) => {
      const from = start + index;
      const value = name.replace(/\s+/g, "");
      return { key: "issuer", label: "", value, span: { start: from, end: from + name.length } };
    });
  }
  return [];
}

const IMPRINT = /((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)印发$/;

/** The imprint at a document's end: `"某市人民政府办公室      2023年5月8日印发"`. */
function readImprint({ even, lines }: Recognised): MetadataField[] {
  return lines.flatMap(({ start, end }): MetadataField[] => {
    if (!/印\s*发\s*$/.test(even.slice(start, end))) return [];
    const squeezed = squeeze(even, { start, end });
    const printed = IMPRINT.exec(squeezed.text);
    const value = readDate(printed?.[1] ?? "");
    if (printed === null || value === null || squeezed.text.length > LONGEST_IMPRINT) return [];
    const span = spanIn(squeezed, printed.index, squeezed.text.length);
    return [{ key: "datePublished", label: "印发日期", value, span }];
  });
}

/** Characters of an imprint; longer lines are sentences that tell of another document. */
const LONGEST_IMPRINT = 50;

const CITED = /《((?:[^《》]|《[^《》]*》|<[^<>]*>)+)》\s*(\([^()]{2,40}?号\))?/g;
const RESTS_ON = /(根据|贯彻|落实|对标|按照|依据|依照|遵照|参照)/;

/** Documents cited in the preamble behind 根据, 贯彻落实, 按照: title and number. */
function readLegalBasis(text: string, form: Recognised): MetadataField[] {
  const paragraphs = form.clauses.filter((clause) => isPreamble(clause, form));
  return paragraphs.flatMap((clause) => {
    const squeezed = squeeze(form.even, clause.span);
    const from = squeezed.text.search(RESTS_ON);
    if (from < 0) return [];
    return [...squeezed.text.matchAll(CITED)].flatMap((match): MetadataField[] => {
      if (match.index < from || OWN_TITLE_FOLLOWS.test(squeezed.text.slice(from, match.index)))
        return [];
      const span = spanIn(squeezed, match.index, match.index + match[0].length);
      return [
        {
          key: "legalBasis",
          label: "",
          value: text.slice(span.start, span.end).replace(/\s+/g, ""),
          span,
        },
      ];
    });
  });
}

/** What follows is what the document itself is, or hands out. */
const OWN_TITLE_FOLLOWS = /制定了?《?$|现将|现印发|现转发/;

/** The paragraph before the first number, or the first articles where there is none. */
function isPreamble(clause: Clause, form: Recognised): boolean {
  const line = form.lines[form.front.bodyStart];
  if (clause.number === "" && (line === undefined || clause.span.start < line.start))
    return !COVER_NOTE.test(form.even.slice(clause.span.start, clause.span.end));
  return clause.number.startsWith("第") && /^第\s*[一1]\s*条/.test(clause.number);
}

/** A sentence that hands out a document; what it is based on may stand in the same paragraph, before it. */
const COVER_NOTE = /^(?!.{0,8}(?:为|根据|按照|依据))[\s\S]*(?:已经.{0,20}(?:同意|审议)|现印发给)/;

/** Entry into force, end of validity, repeals: sentences such as `"本办法自2023年1月1日起施行,有效期至2027年12月31日。"`. */
function readTerms(text: string, clauses: readonly Clause[]): MetadataField[] {
  return clauses.flatMap((clause) => {
    if (
      !/施\s*行|实\s*施|执\s*行|生\s*效|有\s*效|废\s*止|失\s*效/.test(
        text.slice(clause.span.start, clause.span.end),
      )
    )
      return [];
    const squeezed = squeeze(text, clause.span);
    return TERMS.flatMap(([key, pattern]) => readTerm(squeezed, key, pattern));
  });
}

const DAY_OF = "(?:印发|发布|公布|下发)之日";
const DATE = `(?:(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日|${DAY_OF})`;

const TERMS: readonly (readonly [MetadataKey, RegExp])[] = [
  [
    "effectiveDate",
    // "30日后" belongs to the date: the day itself is not known from the words.
    new RegExp(
      `(?:自|从|于)?(${DAY_OF}起?(?:满?\\d{1,3}(?:个工作)?日(?:之?后|起)))(?:正式|开始|试)?(?:施行|实施|执行|生效)` +
        `|(?:自|从)(${DATE})起?(?:正式|开始|试)?(?:施行|实施|执行|生效)`,
    ),
  ],
  [
    "expiryDate",
    /有效(?:期(?:限)?)?(?:为?[\d一二三四五六七八九十]{1,2}年[,(]?即?(?=[自至到]))?(?:自.{4,24}?)?(?:至|到|截至|截止到|为|:)?((?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)|(?<=期限?为?|期限?:)[\d一二三四五六七八九十]{1,2}年)/,
  ],
  [
    "repeals",
    /((?:《[^《》]+》(?:\([^()]+\))?[、,和及]?)+)(?:同时|自行|予以|相应)(?:废止|失效)|(?:同时|相应)废止((?:《[^《》]+》(?:\([^()]+\))?[、和及]?)+)/,
  ],
];

/** Whether the sentence at an offset is about the document (本办法自…起施行) and not about a permit or a card. */
function speaksOfItself(text: string, at: number): boolean {
  const from = text.lastIndexOf("。", at) + 1;
  const sentence = text.slice(
    from,
    (text.indexOf("。", at) + text.length + 1) % (text.length + 1) || text.length,
  );
  return /本(办法|方案|意见|通知|规定|细则|计划|规划|措施|文件|条例|政策|标准|规则|制度|决定)|(?:上述|以上|前述)[^,。]{0,16}(?:标准|政策|规定|措施|办法)自|施行|印发之日|发布之日|废止|失效/.test(
    sentence,
  );
}

function readTerm(squeezed: Squeezed, key: MetadataKey, pattern: RegExp): MetadataField[] {
  const match = pattern.exec(squeezed.text);
  const found = match?.[1] ?? match?.[2];
  if (match === null || found === undefined || !speaksOfItself(squeezed.text, match.index))
    return [];
  const whole = spanIn(squeezed, match.index, match.index + match[0].length);
  return [{ key, label: "", value: readDate(found) ?? found, span: whole }];
}
