import { TERM_EDGE } from "../language/canonical.ts";
import { fold } from "../language/fold.ts";
import { normalizeNumerals } from "../language/numerals.ts";
import { type Cue, findCues, stripFillers, stripOperationWords } from "./cues.ts";
import { type DepartmentFound, findDepartment } from "./find-department.ts";
import { findMetadataFields } from "./find-metadata-fields.ts";
import { findPlaces } from "./find-places.ts";
import { findYears } from "./find-years.ts";
import type { Comparison, Direction, Period } from "./query.ts";
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
  readonly condition: Comparison | null;
  /** A figure the reader takes for granted, outside of conditions. */
  readonly claim: number | null;
  /** Unit of the condition or claim: "%", "张"; "" if none. */
  readonly claimUnit: string;
  /** Facts about documents that are asked for. */
  readonly fields: ReturnType<typeof findMetadataFields>;
  /** Printed number of an attachment the question points to: "3" for "附件3", "第三个附件". */
  readonly attachment: string | null;
  /** The question with its places taken out, nothing else. */
  readonly asked: string;
  /** The subject in the reader's words: fillers, places, times and departments removed. */
  readonly phrase: string;
}

const LOWEST =
  /薄弱|靠后|最(?:低|小|少|短|慢|弱)|垫底|倒数|更(?:低|少|小)|较(?:低|少)|哪[^,。?]{0,8}(?:低|少|小)(?!数)|从(?:低|小|少)到|由(?:低|小|少)到|后[三四五两\d]名/u;
const HIGHEST =
  /最(?:高|大|多|长|快|强|严|重)|第一|领先|之首|榜首|更(?:高|多|大)|较(?:高|多)|哪[^,。?]{0,8}(?:高|多|大)|谁[^,。?]{0,8}(?:高|多|大)|从(?:高|大|多)到|由(?:高|大|多)到|前[一二三四五两\d]/u;
/** "一千都不到": a round figure in words. */
const ROUND = /(?<![\d每])([一两二三四五六七八九])([百千万])(?=都|不|张|个|以|出|来|多|$)/gu;
const COMPARATORS: readonly [RegExp, Comparison["comparator"]][] = [
  [/(?:不低于|不少于|至少|大于等于|>=|≥|不小于)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)/u, ">="],
  [/(?:不高于|不超过|不多于|至多|小于等于|<=|≤)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)/u, "<="],
  [/(?:超过|大于|高于|多于|超|突破|>)(?:了)?(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)/u, ">"],
  [/(?:低于|小于|少于|不足|不到|<)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)/u, "<"],
  [/(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:及)?以上/u, ">="],
  [/(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:及)?以下/u, "<="],
  [/(?:达到|达|等于|为|是|=|到)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?=的|[^\d年岁以]|$)/u, "="],
  [/(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:都)?(?:不到|不足|没到|不满)/u, "<"],
];
const CLAIM =
  /(?<![\d.])(\d+(?:\.\d+)?)(万)?(%|个百分点|[张个户人家所处岁元名条])?(?=[^\d年月日号]|$)/u;
const OWNER =
  /(?:[\p{Script=Han}]{2,3}|全)?省(?:里|级)?(?:定)?的?(?=指标|目标|[^\p{Script=Han}]|是|要|多少|呢|对|高|低|一样|$)/u;
const OWN = /(?:县|市|区|州|本地|自己)(?:里|级|的|定|自己|栏)|自己/u;

/** Takes a question apart. `message` is one question, as written. */
export function readQuestion(message: string, vocabulary: Vocabulary): Reading {
  const text = normalizeNumerals(fold(message));
  const { places, rows, foreign, all, rest } = findPlaces(text, vocabulary);
  const numbered = findNumberedDocuments(text, vocabulary);
  const afterPlaces = rest.replace(SHORT_NUMBER, "|文件|");
  const department = findDepartment(afterPlaces, vocabulary);
  const { years, period, rest: afterYears } = findYears(department?.rest ?? afterPlaces);
  const attribute = findAttribute(text, vocabulary);
  const { comparison, unit, rest: left } = findCondition(withRoundFigures(afterYears));
  const cues = findCues(text);
  return {
    text,
    documents: [
      ...new Set([
        ...places.flatMap((p) => p.documents),
        ...(places.length === 0 ? numbered : []),
        ...rows.map((r) => r.document),
      ]),
    ],
    numbered,
    foreign,
    rows,
    all,
    years,
    period,
    owner: findOwner(left, [...new Set([...places.flatMap((p) => p.documents)])], vocabulary),
    department: department && {
      asked: department.asked,
      names: department.names,
      claim: department.claim,
      others: department.others,
    },
    attribute: attribute,
    cues,
    direction: LOWEST.test(text) ? "lowest" : HIGHEST.test(text) ? "highest" : null,
    limit: findLimit(text),
    condition: comparison,
    ...findClaim(afterYears, unit),
    fields: findMetadataFields(text),
    attachment: findAttachment(text),
    asked: afterPlaces,
    phrase: phraseOf(left.replace(OWNER, "|"), vocabulary, { all }),
  };
}

/** "66号文", "第66号文件": a document's number without its year. */
const SHORT_NUMBER = /(?:第)?(\d{1,4})号文(?:件)?/gu;

/** The documents of the corpus whose own number a text names. */
function findNumberedDocuments(text: string, { documentNumbers }: Vocabulary): string[] {
  const short = [...text.matchAll(SHORT_NUMBER)].map(([, number]) => number);
  return documentNumbers
    .filter(({ value }) => {
      const serial = /(\d+)号$/u.exec(value)?.[1];
      return text.includes(value) || (serial !== undefined && short.includes(serial));
    })
    .map(({ document }) => document);
}

function withRoundFigures(text: string): string {
  return text.replace(ROUND, (_, digit: string, unit: string) => {
    const value = digit === "两" ? 2 : "一二三四五六七八九".indexOf(digit) + 1;
    return String(value * ({ 百: 100, 千: 1_000, 万: 10_000 }[unit] ?? 1));
  });
}

function findCondition(text: string): {
  comparison: Comparison | null;
  unit: string;
  rest: string;
} {
  for (const [pattern, comparator] of COMPARATORS) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const number = Number(match[1]) * (match[2] ? 10_000 : 1);
    return {
      comparison: { comparator, number },
      unit: match[3] ?? "",
      rest: text.replace(match[0], "|"),
    };
  }
  return { comparison: null, unit: "", rest: text };
}

function findClaim(text: string, unit: string): { claim: number | null; claimUnit: string } {
  const masked = text.replace(
    /每(?:千|百|万|\d+)[个名张户人口]?|\d+(?:岁|分钟|小时|周岁)(?:以[上下]|及以[上下])?|前\d+|第\d+|[哪几这那]\d+[个项家]|\d+个?(?:地方|城市|地|市|县|部门|单位|附件|文件|指标)/gu,
    "|",
  );
  const match = CLAIM.exec(masked);
  if (!match?.[1]) return { claim: null, claimUnit: unit };
  return { claim: Number(match[1]) * (match[2] ? 10_000 : 1), claimUnit: match[3] ?? unit };
}

/** An attribute of indicators by its value or by what the lexicon says people call it. */
function findAttribute(text: string, { attributes, lexicon }: Vocabulary): string | null {
  const names = (value: string) => [
    fold(value).replace(/性$/, ""),
    ...(lexicon.attributes[value] ?? []).map(fold),
  ];
  return attributes.find((value) => names(value).some((name) => text.includes(name))) ?? null;
}

function findAttachment(text: string): string | null {
  const match = /附件([一二三四五六七八九\d])|第([一二三四五六七八九\d])个?附件/u.exec(text);
  const printed = match?.[1] ?? match?.[2];
  if (printed === undefined) return null;
  const index = "一二三四五六七八九".indexOf(printed);
  return index >= 0 ? String(index + 1) : printed;
}

/** Whose column is asked for, where some table has columns of several owners. */
function findOwner(
  text: string,
  documents: readonly string[],
  { owners }: Vocabulary,
): string | null {
  const here = owners.filter(
    ({ document }) => documents.length === 0 || documents.includes(document),
  );
  const owner = here.find(({ name }) => name.includes("省"))?.name;
  if (owner === undefined || !OWNER.test(text)) return null;
  return OWN.test(text) ? "*" : owner;
}

function findLimit(text: string): number | null {
  const match =
    /(?:前|后|最[多少高低大小]的)([一二三四五六七八九十两]|\d+)(?=[个名位家项]|$|[^\p{Script=Han}\d]|的|是|县|大)/u.exec(
      text,
    );
  if (!match?.[1]) return null;
  const index = "一二三四五六七八九十".indexOf(match[1]);
  return match[1] === "两" ? 2 : index >= 0 ? index + 1 : Number(match[1]);
}

/** Single characters beside longer words are left-overs of the question's grammar. */
function withoutStrayCharacters(phrase: string, inTerm: (words: string) => boolean): string {
  const runs = phrase.split("|");
  const kept = runs.filter((run) => run.length > 1 && /[\p{Script=Han}a-z]/u.test(run));
  return (kept.some((run) => run.length > 1) ? kept : runs)
    .map((run) =>
      run.replace(/^[家个张所处名户](?=\p{Script=Han}{3})/u, (word) =>
        inTerm(run.slice(0, 2)) ? word : "",
      ),
    )
    .join("|");
}

/** Removes mentions of the documents' own titles: 《…》, and what stands before "方案" as in a title. */
function stripTitles(text: string, { titles }: Vocabulary): string {
  const all = [...titles.values()];
  const quoted = text.replace(/《([^》]*)》/gu, (match, title: string) =>
    all.some((t) => t.includes(title) || title.includes(t)) ? "|" : match,
  );
  return quoted.replace(
    /([\p{Script=Han}“”"—-]{2,24})(方案|规划|办法|通知|计划)/gu,
    (match, before: string, kind: string) => {
      for (let from = 0; from <= before.length - 2; from += 1) {
        const name = before.slice(from).replace(/["“”]/gu, "");
        if (name.length >= 2 && all.some((t) => t.replace(/["“”]/gu, "").includes(name)))
          return `${before.slice(0, from)}|${kind}`;
      }
      return match;
    },
  );
}

function phraseOf(rest: string, vocabulary: Vocabulary, { all }: { all: boolean }): string {
  const text = all
    ? rest.replace(
        /(?:[一二三四五六七八九十两\d]+|几|各|每|哪些|哪几个|哪个|这|那)(?:个)?(?:地方|城市|地市|市县|地区|地(?![\p{Script=Han}])|市(?=的|都|之间|各|分别))|各地/gu,
        "|",
      )
    : rest;
  // Aliases first: "能活到多少岁" must become its term before its question words are taken away.
  const alternatives = vocabulary
    .canonical(text)
    .replaceAll(TERM_EDGE, "")
    .replace(/([\p{Script=Han}]{2,8})\(([\p{Script=Han}]{2,10})\)/gu, "$1/$2");
  const phrase = stripFillers(
    stripOperationWords(stripTitles(alternatives, vocabulary)).replace(/[?!。,;:、"'“”()]/gu, "|"),
    vocabulary.inTerm,
  );
  return withoutStrayCharacters(phrase, vocabulary.inTerm);
}
