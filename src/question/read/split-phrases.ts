import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { isAsked } from "./is-asked.ts";
import type { Reading } from "./read-question.ts";
import { subjectPhrase } from "./subject-phrase.ts";

const SURE = 0.9;
const LIKELY = 0.6;
/** What each part must reach where the whole may name one indicator as well. */
const CERTAIN = 0.8;
/** Figures and words for a share, which are no part of a name. */
const NO_NAME =
  /\d+(?:\.\d+)?%|的?(?:比重|份额|百分比|百分之几|几成)$|的?(?:更|还)?[多高低少](?:吧|吗|呢|一些|一点)?$/gu;
/** Words that stand between names of the same kind. */
const CONJUNCTION = /[+/&]|以及|还有|和|与|、|及(?!以[上下])|跟|同/u;
/** "占甲市的座椅的比例": the whole stands behind its place, which is taken out. */
const WHOLE_OF_PLACE =
  /占\|+的?(?=\p{Script=Han}{2})(?!(?:比[例重]|份额|百分|几成|占比|多少|多大|几|总))/gu;
/** Words that set one quantity against another, besides the conjunctions. */
const AGAINST = /占(?!比比)(?:到|了)?|(?:大?约)?(?:是|等于|相当于)|(?<!占(?=比比))比|除以|相对/u;

/**
 * The indicators that one question names: "市属和区属公园座椅各多少" → ["市属公园座椅", "区属公园座椅"],
 * "木制座椅占座椅总数几成" → ["木制座椅", "座椅总数"].
 *
 * A question is divided only where each side, completed by what the sides share, names an indicator or a
 * figure of the asked documents, and not the same one; otherwise the phrase stays whole.
 */
export function splitPhrases(reading: Reading, vocabulary: Vocabulary): string[] {
  const names = namesOf(reading.documents, vocabulary);
  const whole = reading.phrase;
  if (isJoinedSo(reading, vocabulary)) return [whole];
  const sure = bestFit(whole, names, vocabulary).score > SURE;
  const subject = reading.subject.replace(/\|*([+&])\|*/gu, "$1").replace(WHOLE_OF_PLACE, "占");
  const shortest = /占(?!比)/u.test(subject) ? SHORTEST_SHARE : SHORTEST;
  const divisions = [
    ...byConjunction(subject),
    ...byStretch(subject, names, vocabulary),
    ...atJoints(subject, CONJUNCTION),
    ...(namesShare(whole, names, vocabulary)
      ? []
      : atJoints(subject.replace(/\|+(?=(?:大?约)?(?:是|等于|相当于))/gu, ""), AGAINST).filter(
          // Where the whole may be one name, two are meant if the second is named as a whole ("占全部座椅").
          ([, second = ""]) => !sure || /总[数量]$/u.test(second),
        )),
  ]
    .filter((parts) => parts.every((part) => part.length >= shortest))
    .concat(ofWhole(subject), ofBothKinds(subject, whole, { names, vocabulary }))
    .map((parts) => judged(parts, names, vocabulary))
    .filter(({ phrases }) => holdsMost(phrases, whole, vocabulary));
  const best = divisions.reduce((top, each) => (each.score > top.score ? each : top), {
    phrases: [whole],
    score: sure ? CERTAIN : LIKELY,
  });
  return best.phrases;
}

/** "…集中和分散供养…": words that the asked document joins just so speak of both in one sentence. */
function isJoinedSo({ subject, documents }: Reading, { foldedTexts }: Vocabulary): boolean {
  const [id] = documents;
  const text = documents.length === 1 ? (foldedTexts.get(id ?? "") ?? "") : "";
  const joined =
    /(?<=\p{Script=Han}{3})(\p{Script=Han}{2}和\p{Script=Han}{2})(?=\p{Script=Han}{2})/u.exec(
      subject,
    )?.[1];
  return joined !== undefined && text.includes(joined);
}

/** "城区绿地占全市绿地": a share that some document has a figure for by that very name. */
function namesShare(whole: string, names: readonly Name[], vocabulary: Vocabulary): boolean {
  const shares = names.filter(({ text }) => /占(?!比|地|用)/u.test(text));
  return /占(?!比)/u.test(whole) && bestFit(whole, shares, vocabulary).score > KNOWN_SHARE;
}

const KNOWN_SHARE = 0.75;

/** Characters of a part; of what is held against a whole ("初中占新增学位") two will do. */
const SHORTEST = 3;
const SHORTEST_SHARE = 2;
const MOST = 0.7;

/** Every part says something, and together they leave out little of what the question says. */
function holdsMost(
  phrases: readonly string[],
  whole: string,
  { canonical, known, weight }: Vocabulary,
): boolean {
  if (phrases.some((phrase) => phrase.replace(/[^\p{Script=Han}]/gu, "").length < 2)) return false;
  const wanted = phraseGrams(
    canonical(whole.replace(NO_NAME, "").replace(/占[比到]?/gu, "|")),
    known,
  );
  return fitOf(wanted, gramsOf(canonical(phrases.join("|"))), { weight }).coverage >= MOST;
}

interface Name {
  readonly text: string;
  readonly grams: ReadonlySet<string>;
}

/** What the asked documents have figures for. */
function namesOf(documents: readonly string[], { measures, canonical }: Vocabulary): Name[] {
  return measures
    .filter(({ document }) => isAsked(document, documents))
    .map(({ name }) => ({ text: name, grams: gramsOf(canonical(name)) }));
}

/**
 * "甲、乙和丙的率" → 甲, 乙, 丙的率: all names of each stretch between commas that holds a conjunction, alone and
 * with what stands before or after it ("…覆盖率,城市和农村").
 */
function byConjunction(subject: string): string[][] {
  const stretches = subject.split(/[|,。?!;:]+/u);
  return stretches.flatMap((stretch, i) => {
    const parts = partsOf(stretch, CONJUNCTION);
    if (parts.length < 2 || parts.length > 4) return [];
    const shared = [stretches[i - 1] ?? "", stretches[i + 1] ?? ""].filter(
      (stretch) => stretch.length >= SHORTEST,
    );
    return [parts, ...shared.map((stretch) => parts.map((part) => part + stretch))];
  });
}

/** "绿地率,座椅总数,两个数给我": the stretches that are names by themselves. */
function byStretch(subject: string, names: readonly Name[], vocabulary: Vocabulary): string[][] {
  const own = subject
    .split(/[|,。?!;:]+/u)
    .filter(
      (stretch) =>
        stretch.length >= SHORTEST &&
        bestFit(bareOf(stretch, vocabulary), names, vocabulary).score >= CERTAIN,
    );
  // "长椅更换,户均补贴": of what stands before it.
  if (own.slice(1).some((stretch) => /^(?:每\p{Script=Han}|[户人次台件]均)/u.test(stretch)))
    return [];
  return own.length >= 2 && own.length <= MOST_NAMES ? [own] : [];
}

/** Names of one message. */
const MOST_NAMES = 6;

/** "公园座椅里,木制的占几成" → 木制, 公园座椅: a part behind the whole that it is a share of. */
function ofWhole(subject: string): string[][] {
  return [...subject.matchAll(PART_OF)].map(([, whole = "", part = ""]) => [part, whole]);
}

/** Words that stand for two kinds at once, each with what the one and the other are called. */
const BOTH_KINDS: readonly [string, string, string][] = [
  ["城乡", "城市", "农村"],
  ["男女", "男性", "女性"],
];

/** "城乡公园覆盖率", "公园覆盖率的城乡差距": two figures, unless one is called just so. */
function ofBothKinds(
  subject: string,
  whole: string,
  { names, vocabulary }: { names: readonly Name[]; vocabulary: Vocabulary },
): string[][] {
  const [both, ...kinds] = BOTH_KINDS.find(([word]) => subject.includes(word)) ?? [""];
  if (both === "" || bestFit(whole, names, vocabulary).name.includes(both)) return [];
  const stretch = subject.split(/[|,。?!;:]+/u).find((each) => each.includes(both)) ?? "";
  const [before = "", behind = ""] = stretch.split(both);
  const name = behind.replace(/^(?:之间)?的?(?:差距?|差异|差别|之[差间])/u, "");
  const bare = name.length >= SHORTEST ? name : before.replace(/的$/u, "");
  return [kinds.map((kind) => kind + bare)];
}

const PART_OF =
  /(?<=^|[|。?!;:])([^|,。?!;:]{3,16}?)(?:里面?|当?中|之中)[|,]*([^|,。?!;:]{2,10}?)(?:的|类|型)?占/gu;

/** Each stretch divided at each joint by itself: a name may hold such a word. */
function atJoints(subject: string, joint: RegExp): string[][] {
  const all = new RegExp(joint.source, "gu");
  return subject.split(/[|。?!;:]+/u).flatMap((stretch) =>
    [...stretch.matchAll(all)].flatMap((match) => {
      const left = stretch.slice(0, match.index).split(",").at(-1) ?? "";
      const right = stretch.slice(match.index + match[0].length).split(",")[0] ?? "";
      const named = right.replace(OF_IT, "");
      if (left.length < 2 || right.length < 2 || named === "") return [];
      return [named, ...totalOf(named)].map((each) => [left, each]);
    }),
  );
}

/** "…占座椅总数的比例分别是": what is asked of the two. */
const OF_IT = /的?(?:占比|比例|比重|百分比|份额|百分之[几多]|几成|几倍).*$/u;

/** "全部座椅", "总座椅": the whole by its usual name. */
function totalOf(name: string): string[] {
  const [, bare] = /^(?:全部|所有|整个|全体|总)的?(\p{Script=Han}{2,8})$/u.exec(name) ?? [];
  return bare === undefined || /总[数量]$/u.test(bare) ? [] : [`${bare}总数`];
}

function partsOf(stretch: string, joint: RegExp): string[] {
  return stretch.split(joint).filter((part) => part !== "");
}

/** The parts, each completed as it fits best, and how well the worst of them fits; 0 where two mean the same. */
function judged(
  parts: readonly string[],
  names: readonly Name[],
  vocabulary: Vocabulary,
): { phrases: string[]; score: number } {
  const completed = parts.map((part, i) =>
    complete(
      part,
      parts.filter((_, j) => j !== i),
      { names, vocabulary },
    ),
  );
  // Of a list of three and more, one may be something that no table or statement has a name for.
  const named = completed.filter(({ score }) => score >= LIKELY);
  const known = completed.length >= 3 && named.length === completed.length - 1 ? named : completed;
  const distinct = new Set(known.map(({ name }) => name)).size === known.length;
  return {
    phrases: completed.map(({ phrase }) => phrase),
    score: distinct ? Math.min(...known.map(({ score }) => score)) : 0,
  };
}

/** A name holds something of a part, and not only of what completes it. */
function holdsSome(part: string, name: string, { canonical }: Vocabulary): boolean {
  const held = gramsOf(canonical(name));
  return [...gramsOf(canonical(part))].some((gram) => held.has(gram));
}

/** The name of a figure that says which: a number or a share of something. */
const WHOLE_NAME = /(?:总数|总量|率|占比|比例|比重)$/u;

interface Named {
  readonly phrase: string;
  readonly name: string;
  readonly score: number;
}

/** A stretch of a question without words of asking. */
function bareOf(text: string, vocabulary: Vocabulary): string {
  return subjectPhrase(text.replace(NO_NAME, "").replace(/^的/u, ""), vocabulary);
}

/** Tries the part alone and with each ending of its neighbours; keeps the best fit. */
function complete(
  part: string,
  others: readonly string[],
  { names, vocabulary }: { names: readonly Name[]; vocabulary: Vocabulary },
): Named {
  const tried = (phrase: string) => ({ phrase, ...bestFit(phrase, names, vocabulary) });
  const bare = (text: string) => bareOf(text, vocabulary);
  const own = bare(part);
  let best = tried(own);
  for (const other of others.map(bare)) {
    for (let from = 1; from < other.length - 1; from += 1) {
      const ending = other.slice(from);
      if (own.endsWith(ending.slice(0, 3).replace(/\|.*/u, ""))) continue; // "60岁及以上" + "及以上游客"
      if (WHOLE_NAME.test(own) && WHOLE_NAME.test(ending)) continue; // "座椅总数" + "绿地率"
      const longer = tried(own + ending);
      if (longer.score > best.score + 0.05 && holdsSome(own, longer.name, vocabulary))
        best = longer;
    }
  }
  return best;
}

function bestFit(
  phrase: string,
  names: readonly Name[],
  { canonical, weight, known }: Vocabulary,
): { name: string; score: number } {
  const wanted = phraseGrams(canonical(phrase), known);
  let best = { name: "", score: 0 };
  for (const { text, grams } of names) {
    const { score } = fitOf(wanted, grams, { weight });
    if (score > best.score) best = { name: text, score };
  }
  return best;
}
