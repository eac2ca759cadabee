import { fold } from "../language/fold.ts";
import { literal } from "../language/literal.ts";
import { normalizeNumerals } from "../language/numerals.ts";
import { rememberedFor } from "../language/remembered.ts";
import { AGAINST_HIGHER, againstHigher } from "./against-higher.ts";
import { CUES, type Cue, findCues } from "./cues.ts";
import { directionOf } from "./direction-of.ts";
import { type DepartmentFound, findDepartment } from "./find-department.ts";
import { type AskedLabel, findLabels } from "./find-labels.ts";
import { findMetadataFields } from "./find-metadata-fields.ts";
import { findNth, withoutNth } from "./find-nth.ts";
import { findNumberedDocuments } from "./find-numbered-documents.ts";
import { findPlaces } from "./find-places.ts";
import { findTitledDocuments } from "./find-titled-documents.ts";
import { findUnit } from "./find-unit.ts";
import { findYears } from "./find-years.ts";
import { isAsked } from "./is-asked.ts";
import { joinVerbs } from "./join-verbs.ts";
import type { Comparison, Direction, Period } from "./query.ts";
import { spellAges } from "./spell-ages.ts";
import { spellTerms } from "./spell-terms.ts";
import { subjectPhrase } from "./subject-phrase.ts";
import type { NamedRow, Vocabulary } from "./vocabulary.ts";

/** One question taken apart: what it names, what it wants, and the words that are left. */
export interface Reading {
  /** Folded, simplified, quantities as digits. */
  readonly text: string;
  /** Documents of the named places; empty = none named. */
  readonly documents: readonly string[];
  /** Documents whose own number is named, in full or as "66号文". */
  readonly numbered: readonly string[];
  readonly foreign: readonly string[];
  readonly rows: readonly NamedRow[];
  /** All places are asked for ("五个地方"). */
  readonly all: boolean;
  readonly years: readonly number[];
  readonly period: Period | null;
  /** Whose column of a table: "省". */
  readonly owner: string | null;
  readonly department: Omit<DepartmentFound, "rest"> | null;
  readonly attribute: string | null;
  readonly cues: ReadonlySet<Cue>;
  readonly direction: Direction | null;
  readonly limit: number | null;
  /** Which of an order is asked for ("第二多的"); null for none. */
  readonly nth: number | null;
  readonly condition: Comparison | null;
  /** A figure the reader takes for granted, outside of conditions. */
  readonly claim: number | null;
  /** Unit of the condition or claim: "%", "张"; "" if none. */
  readonly claimUnit: string;
  /** Unit by which indicators are picked: "%", "张"; "" for those printed without one; null if none. */
  readonly unit: string | null;
  /** Facts about documents that are asked for. */
  readonly fields: ReturnType<typeof findMetadataFields>;
  /** Printed labels by which some of them are asked for. */
  readonly labels: readonly AskedLabel[];
  /** Printed number of an attachment the question points to: "3" for "附件3", "第三个附件". */
  readonly attachment: string | null;
  /** The question with its places taken out, nothing else. */
  readonly asked: string;
  /** The words that are left when places, times, departments, conditions and units are read, replaced by "|". */
  readonly subject: string;
  /** The subject in the reader's words: fillers, places, times and departments removed. */
  readonly phrase: string;
}

/** "一千都不到": a round figure in words. */
const ROUND =
  /(?<![\d每几数])([一两二三四五六七八九十])([百千万])(?=的|都|不|张|个|以|出|来|多|$)/gu;
/** "过百万": a round figure without a digit. */
const BARE_ROUND =
  /(?<=过|破|超|满|足|达到?)(百万|千万|百|千|万)(?=的|[张个人户家所处]|$|[^\p{Script=Han}])/gu;
const COMPARATORS: readonly [RegExp, Comparison["comparator"]][] = [
  [/(?:不低于|不少于|至少|大于等于|>=|≥|不小于)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)/u, ">="],
  [/(?:不高于|不超过|不多于|至多|小于等于|<=|≤)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)/u, "<="],
  [/(?:超过|大于|高于|多于|超|突破|[过破]|>)(?:了)?(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)/u, ">"],
  [/(?:低于|小于|少于|不足|不到|<)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)/u, "<"],
  [/(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:及)?以上/u, ">="],
  [/(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:及)?以下/u, "<="],
  [
    /(?:达到|达|等于|为|是|=|到|(?:写|填|标|印|列)(?:着|的是|成|作|了|的)?|(?:保持|维持|稳定)?在)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?=的|[^\d年岁以]|$)/u,
    "=",
  ],
  [/(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:都)?(?:不到|不足|没到|不满)/u, "<"],
  [
    /(?<=^|\|)(\d+(?:\.\d+)?)(万)?([%张个户人家所处])(?=的(?:所有|全部)?(?:指标|目标|项目?)?(?:$|(?:都|分别|一共|共)?(?:是|有)?(?:哪|几|多少)))/u,
    "=",
  ],
];
const FROM_TO = /从\d[\d.]*(?:万|亿)?\p{Script=Han}{0,4}到\d/u;
const CLAIM =
  /(?<![\d.])(\d+(?:\.\d+)?)(万)?(%|个百分点|[张个户人家所处岁元名条])?(?=[^\d年月日号]|$)/u;
const OWNER =
  /(?:(?<!\p{Script=Han})(?:\p{Script=Han}{2}|\p{Script=Han}{3}(?=省(?![里级上])))|全|跟|同|比|和|与|按)?省(?:里|级|上)?(?:头|面)?(?:定)?的?(?=(?:指标|目标|[^\p{Script=Han}]|是|要|多少|呢|对|高|低|多|少|差|一样|相同|一致|怎|咋|定|给|栏|那|的?(?:大|总)?盘子|总(?:数|量|盘)|任务)|$)|(?<=^|[^\p{Script=Han}]|[里中的])全省的?(?=\p{Script=Han}{4})/u;
/** "某某省和甲县分别多少": the province beside the place, whose name is "|" here. */
const JOINED =
  /(?:(?<!\p{Script=Han})\p{Script=Han}{2})?省(?:里|级)?[和跟与同、]\||\|[和跟与同、](?:\p{Script=Han}{2})?省(?:里|级)?的?/u;
const OWN =
  /(?:县|市|区|州|本地|自己)(?:里|级|的|定|自己|栏)|自己|(?:认?领|分|摊|拿)(?:到|得|了|走)+(?:多少|几)|(?:认?领|分|摊|拿)(?:多少|几)/u;
/** Whose figure is meant, said on the own side: no part of the subject. */
const OWN_WORDS =
  /(?:本?[县市区州](?:里|上)?|本地)?自己(?:的|定的?)?|[县市区州](?:里|级)(?:的|定的?)?/gu;
/** The own figure is held against the other body's. */
const AGAINST =
  /(?:比|跟|同|和|与|较|于)[^,。?]{0,8}省|(?:高|低|多|少|一样|相同|一致)[^,。?]{0,6}省|省[^,。?]{0,12}(?:高|低|多|少|一样|相同|一致|差)/u;

/** A row that is named by its year says nothing of where: "2024年" is a row of some table, and a year. */
function isElsewhere(
  { name, document }: NamedRow,
  places: readonly { readonly documents: readonly string[] }[],
): boolean {
  return (
    /^(?:19|20)\d{2}年?度?$/u.test(name) &&
    !places.some(({ documents }) => documents.includes(document))
  );
}

/** The documents of the named places; of a place with several those whose subject is named, if there are any. */
function ofPlaces(
  places: readonly { readonly documents: readonly string[] }[],
  titled: readonly string[],
): readonly string[] {
  return places.flatMap(({ documents }) => {
    const own = documents.filter((id) => titled.includes(id));
    return own.length > 0 ? own : documents;
  });
}

/** Other words for how many there are in all, at the end of what is counted. */
const TOTALS =
  /(?<=\p{Script=Han}{2})总(?:量|规模|数量)(?=目标|现状|[是为要达到有的呢]|多少|几|$|[^\p{Script=Han}])/gu;

/** Takes a question apart. `message` is one question, as written. */
export function readQuestion(message: string, vocabulary: Vocabulary): Reading {
  const text = spellTerms(
    joinVerbs(spellAges(normalizeNumerals(fold(message))), vocabulary),
    vocabulary.lexicon,
  ).replace(TOTALS, "总数");
  const { places, rows: named, foreign, all, rest: unplaced } = findPlaces(text, vocabulary);
  const { numbered, rest: afterPlaces } = findNumberedDocuments(text, unplaced, vocabulary);
  const rows = named.filter((row) => !isElsewhere(row, places));
  const department = findDepartment(afterPlaces, vocabulary);
  const { years, period, rest: afterYears } = findYears(department?.rest ?? afterPlaces);
  const attribute = findAttribute(text, vocabulary);
  const {
    comparison,
    unit: claimUnit,
    rest: afterFigures,
  } = findCondition(withRoundFigures(afterYears));
  const { unit, rest } = findUnit(afterFigures, vocabulary.units);
  const cues = findCues(text);
  const placed = [...new Set(places.flatMap((p) => p.documents))];
  const titled = all || foreign.length > 0 ? [] : findTitledDocuments(text, vocabulary);
  const unplacedDocuments = numbered.length > 0 || rows.length > 0 ? numbered : titled;
  const meant = places.length > 0 ? ofPlaces(places, titled) : unplacedDocuments;
  const owner = findPart(text, placed, vocabulary) ?? findOwner(rest, placed, vocabulary);
  const owned = vocabulary.owners.some(
    ({ document, name }) => isAsked(document, placed) && HIGHER.test(name),
  );
  const ofOwner = owner === null || HIGHER.test(owner) ? rest : rest.replaceAll(owner, "|");
  const above = owner === null ? againstHigher(text) : null;
  const subject = (owned ? ofOwner.replace(JOINED, "|").replace(OWN_WORDS, "|") : ofOwner)
    .replace(above === null ? /$^/u : AGAINST_HIGHER, "|")
    .replace(OWNER, "|");
  return {
    text,
    documents: [...new Set([...meant, ...rows.map((r) => r.document)])],
    numbered,
    foreign,
    rows,
    all,
    years,
    period,
    owner,
    department: department && {
      asked: department.asked,
      names: department.names,
      claim: department.claim,
      others: department.others,
    },
    attribute,
    cues,
    direction: directionOf(text),
    limit: findLimit(text),
    nth: findNth(text),
    condition: comparison,
    ...findClaim(afterYears, claimUnit),
    unit,
    ...readFields(text, meant, vocabulary),
    attachment: findAttachment(text),
    asked: cues.has("yesno") ? afterPlaces.replace(COUNTED, "多少") : afterPlaces,
    subject,
    phrase: [
      withoutClaim(subjectPhrase(withoutNth(subject), vocabulary, { all }), cues),
      above ?? [],
    ]
      .flat()
      .join("|"),
  };
}

/** Facts about documents by their usual names, and by the labels that the documents print. */
function readFields(
  text: string,
  documents: readonly string[],
  { metadataLabels }: Vocabulary,
): Pick<Reading, "fields" | "labels"> {
  const { labels, rest } = findLabels(text, documents, metadataLabels);
  const keys = labels.map(({ key }) => key);
  return { fields: findMetadataFields(rest, keys), labels };
}

/** "有300所公园吧" asks how many there are. */
const COUNTED = /(?<=[有共建达到])\d+(?:\.\d+)?[万亿]?(?=[家所个张处户名条]\p{Script=Han}{2})/u;

/** "300所公园" of "有300所公园吧": the figure is taken for granted, what it counts is asked about. */
function withoutClaim(phrase: string, cues: ReadonlySet<Cue>): string {
  if (!cues.has("yesno")) return phrase;
  const counted = phrase.replace(
    /(?<=^|\|)\d+(?:\.\d+)?[万亿]?[家所个张处户名条](?=\p{Script=Han}{3})/gu,
    "",
  );
  const named = counted.replace(CLAIMED, "").replace(/^\||\|$/gu, "");
  return named.replace(/\|/gu, "").length >= 2 ? named : counted;
}

/** "绿地面积45000亩" of "绿地面积是45000亩吧": the figure at the end is what is claimed. */
const CLAIMED =
  /(?<=\p{Script=Han}{2}|\p{Script=Han}{2}\|)\|?(?<![每第满\d.])\d+(?:\.\d+)?[万亿]?(?:人次|[家所个张处户名条人元亩%])?(?=$|\|)/gu;

function withRoundFigures(text: string): string {
  const bare = text.replace(BARE_ROUND, (unit: string) =>
    String({ 百: 100, 千: 1_000, 万: 10_000, 百万: 1_000_000, 千万: 10_000_000 }[unit] ?? unit),
  );
  return bare.replace(ROUND, (_, digit: string, unit: string) => {
    const value = digit === "两" ? 2 : "一二三四五六七八九十".indexOf(digit) + 1;
    return String(value * ({ 百: 100, 千: 1_000, 万: 10_000 }[unit] ?? 1));
  });
}

function findCondition(text: string): {
  comparison: Comparison | null;
  unit: string;
  rest: string;
} {
  const span = FROM_TO.test(text); // "从2.6万到6.7万" tells a way, no condition
  for (const [pattern, comparator] of COMPARATORS) {
    const match = pattern.exec(text);
    if (!match?.[1] || (span && comparator === "=")) continue;
    const number = Number(match[1]) * (match[2] ? 10_000 : 1);
    return {
      comparison: { comparator, number },
      unit: match[3] ?? "",
      // "保持在100%": that it is kept, not reached, is part of what is asked.
      rest: text.replace(match[0], /^[保维]持/u.test(match[0]) ? "|保持|" : "|"),
    };
  }
  return { comparison: null, unit: "", rest: text };
}

function findClaim(text: string, unit: string): { claim: number | null; claimUnit: string } {
  const masked = text.replace(
    /每(?:千|百|万|\d+)[个名张户人口]?|\d+(?:岁|分钟|小时|周岁)(?:以[上下]|及以[上下])?|前\d+|第\d+|\d+个?月|[哪几这那]\d+[个项家所处条名张位种类份]|\d+个?(?:地方|城市|地|市|县|部门|单位|附件|文件|指标)/gu,
    "|",
  );
  const match = CLAIM.exec(masked);
  if (!match?.[1]) return { claim: null, claimUnit: unit };
  return { claim: Number(match[1]) * (match[2] ? 10_000 : 1), claimUnit: match[3] ?? unit };
}

/** An attribute of indicators by its value or by what the lexicon says people call it. */
function findAttribute(text: string, vocabulary: Vocabulary): string | null {
  // "预期" in "预期收益" is part of another term.
  const stands = (name: string) =>
    name.length > 1 && // "期" of a damaged cell
    [...text.matchAll(new RegExp(literal(name), "gu"))].some(({ index }) => {
      const next = text.slice(index + name.length, index + name.length + 2);
      return !/^\p{Script=Han}{2}/u.test(next) || !vocabulary.inTerm(name + next);
    });
  const known = attributeNames(vocabulary);
  const found = known.find(({ names }) => names.some(stands));
  if (found === undefined) return null;
  const other = found.names.some((name) => denies(text, name))
    ? known.find(({ value }) => value.length > 2 && value !== found.value)
    : undefined;
  return (other ?? found).value;
}

const attributeNames = rememberedFor(({ attributes, lexicon }: Vocabulary) =>
  attributes.map((value) => ({
    value,
    names: [fold(value).replace(/性$/, ""), ...(lexicon.attributes[value] ?? []).map(fold)],
  })),
);

/** "不是硬性的指标有哪些": the other kind is asked for. Not where that is the question itself ("不是硬性的吧"). */
function denies(text: string, name: string): boolean {
  if (CUES.yesno.test(text) || !CUES.list.test(text)) return false;
  return new RegExp(
    `(?:不是|并非|(?<!除)非|不属于|不算|除了?)[^,。?]{0,2}${literal(name)}`,
    "u",
  ).test(text);
}

function findAttachment(text: string): string | null {
  const match = /附件([一二三四五六七八九\d](?![共起并]))|第([一二三四五六七八九\d])个?附件/u.exec(
    text,
  );
  const printed = match?.[1] ?? match?.[2];
  if (printed === undefined) return null;
  const index = "一二三四五六七八九".indexOf(printed);
  return index >= 0 ? String(index + 1) : printed;
}

/** Bodies above the place, as against parts of it. */
const HIGHER = /国|省|自治区|[市州]级|^州$/u;

/** The part that a folded question names and some table has columns for: "农村那边的…". */
function findPart(
  text: string,
  documents: readonly string[],
  { owners }: Vocabulary,
): string | null {
  const part = owners.find(
    ({ document, name }) =>
      isAsked(document, documents) && !HIGHER.test(name) && text.includes(fold(name)),
  );
  return part?.name ?? null;
}

/** Whose column is asked for, where some table has columns of several owners. */
function findOwner(
  text: string,
  documents: readonly string[],
  { owners }: Vocabulary,
): string | null {
  const here = owners.filter(({ document }) => isAsked(document, documents));
  const owner = here.find(({ name }) => name.includes("省"))?.name;
  if (owner !== undefined && JOINED.test(text)) return "*";
  if (owner === undefined || !OWNER.test(text)) return null;
  return OWN.test(text) || AGAINST.test(text) ? "*" : owner;
}

function findLimit(text: string): number | null {
  const match =
    /(?:前|后|哪|最\p{Script=Han}{1,2}的)([一二三四五六七八九十两]|\d+)(?=[个名位家项]|$|[^\p{Script=Han}\d]|的|是|县|大|呢)/u.exec(
      text,
    );
  if (!match?.[1]) return null;
  const index = "一二三四五六七八九十".indexOf(match[1]);
  return match[1] === "两" ? 2 : index >= 0 ? index + 1 : Number(match[1]);
}
