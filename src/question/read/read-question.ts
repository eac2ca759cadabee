import { fold } from "../../language/fold.ts";
import { normalizeNumerals } from "../../language/numerals.ts";
import type { Comparison, Direction, Period } from "../query.ts";
import { joinVerbs } from "../rewrite/join-verbs.ts";
import { spellAges } from "../rewrite/spell-ages.ts";
import { spellBodies } from "../rewrite/spell-bodies.ts";
import { spellContact } from "../rewrite/spell-contact.ts";
import { spellKinds } from "../rewrite/spell-kinds.ts";
import { spellPayer } from "../rewrite/spell-payer.ts";
import { spellPicks } from "../rewrite/spell-picks.ts";
import { spellPopulation } from "../rewrite/spell-population.ts";
import { spellTargets } from "../rewrite/spell-targets.ts";
import { spellTerms } from "../rewrite/spell-terms.ts";
import type { NamedRow, Vocabulary } from "../vocabulary.ts";
import { isAgainstEnd } from "./against-end.ts";
import { AGAINST_HIGHER, againstHigher } from "./against-higher.ts";
import { type Cue, findCues } from "./cues.ts";
import { directionOf } from "./direction-of.ts";
import { findAttribute, withoutAttributes } from "./find-attribute.ts";
import { findClaim, findCondition, withOpenCount, withoutClaim } from "./find-condition.ts";
import { type DepartmentFound, findDepartment } from "./find-department.ts";
import { type AskedLabel, findLabels } from "./find-labels.ts";
import { findMetadataFields } from "./find-metadata-fields.ts";
import { findNth, withoutNth } from "./find-nth.ts";
import { findNumberedDocuments } from "./find-numbered-documents.ts";
import { findOwner, withoutHigher } from "./find-owner.ts";
import { findPlaces, withoutSeveralPlaces } from "./find-places.ts";
import { findTitledDocuments } from "./find-titled-documents.ts";
import { findUnit } from "./find-unit.ts";
import { findWay, type Way } from "./find-way.ts";
import { findYears } from "./find-years.ts";
import { subjectPhrase } from "./subject-phrase.ts";

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
  /** Figures are held against one end of their order ("比最高的少多少"), or against its `nth`. */
  readonly toEnd: boolean;
  readonly condition: Comparison | null;
  /** A figure the reader takes for granted, outside of conditions. */
  readonly claim: number | null;
  /** Between which figures the reader takes something to move. */
  readonly way: Way | null;
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

/** Takes a question apart. `message` is one question, as written; `within` as in {@link findPlaces}. */
export function readQuestion(
  message: string,
  vocabulary: Vocabulary,
  within: readonly string[] = [],
): Reading {
  const text = spellTerms(
    joinVerbs(
      spellTargets(
        spellPayer(
          spellPopulation(
            spellAges(
              spellPicks(
                spellBodies(
                  spellContact(withKinds(normalizeNumerals(fold(message)), vocabulary)),
                  vocabulary,
                ),
                vocabulary,
              ),
            ),
          ),
        ),
      ),
      vocabulary,
    ),
    vocabulary.lexicon,
  ).replace(TOTALS, "总数");
  const {
    places,
    rows: named,
    foreign,
    all,
    rest: unplaced,
  } = findPlaces(text, vocabulary, within);
  const { numbered, rest: afterPlaces } = findNumberedDocuments(
    text,
    unplaced,
    vocabulary,
    foreign.length > 0 && places.length === 0,
  );
  const rows = named.filter((row) => !isElsewhere(row, places));
  const department = findDepartment(afterPlaces, vocabulary);
  const unread = department?.rest ?? afterPlaces;
  const {
    years,
    period,
    rest: afterYears,
  } = findYears(all ? withoutSeveralPlaces(unread) : unread);
  const attribute = findAttribute(text, vocabulary);
  const { way, rest: afterWay } = findWay(afterYears);
  const { comparison, unit: claimUnit, rest: afterFigures } = findCondition(afterWay);
  const { unit, rest } = findUnit(afterFigures, vocabulary.units);
  const cues = findCues(text);
  const placed = [...new Set(places.flatMap((p) => p.documents))];
  const titled = all || foreign.length > 0 ? [] : findTitledDocuments(text, vocabulary, within);
  const unplacedDocuments = numbered.length > 0 || rows.length > 0 ? numbered : titled;
  const meant = places.length > 0 ? ofPlaces(places, titled) : unplacedDocuments;
  const { owner, rest: unowned } = findOwner(text, rest, placed, vocabulary);
  const above = owner === null ? againstHigher(text) : null;
  const own = withoutHigher(unowned.replace(above === null ? /$^/u : AGAINST_HIGHER, "|"));
  const subject = attribute === null ? own : withoutAttributes(own, vocabulary);
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
    toEnd: isAgainstEnd(text),
    condition: comparison,
    way,
    ...findClaim(afterYears, claimUnit),
    unit,
    ...readFields(text, meant, vocabulary),
    attachment: findAttachment(text),
    asked: cues.has("yesno") ? withOpenCount(afterPlaces) : afterPlaces,
    subject,
    phrase: [withoutClaim(subjectPhrase(withoutNth(subject), vocabulary), cues), above ?? []]
      .flat()
      .join("|"),
  };
}

/** Where no row is marked with its kind, plain words for kinds of targets are those of the text. */
function withKinds(text: string, { attributes }: Vocabulary): string {
  return attributes.length > 0 ? spellKinds(text) : text;
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

function findAttachment(text: string): string | null {
  const match = /附件([一二三四五六七八九\d](?![共起并]))|第([一二三四五六七八九\d])个?附件/u.exec(
    text,
  );
  const printed = match?.[1] ?? match?.[2];
  if (printed === undefined) return null;
  const index = "一二三四五六七八九".indexOf(printed);
  return index >= 0 ? String(index + 1) : printed;
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
