import { literal } from "../language/literal.ts";
import { normalizeNumerals } from "../language/numerals.ts";
import { remembered } from "../language/remembered.ts";
import { simplifyCharacter } from "../language/script.ts";
import { readQuotations } from "./read-quotations.ts";

/** What a sentence claims, as far as it can be read off: the things that must survive another wording. */
export interface Claims {
  /** Figures with their sign, "70%", "16pp", "47000"; years as "2025年". */
  readonly figures: ReadonlySet<string>;
  /** Calculations as printed, white space dropped: "70−54=16". */
  readonly calculations: ReadonlySet<string>;
  /** Departments and places that the corpus knows. */
  readonly names: ReadonlySet<string>;
  /** Places in the order in which they are first named: who is compared with whom. */
  readonly order: readonly string[];
  /** Figures and departments in their order, each with what gives it its meaning ("2025年", "lead"), and years. */
  readonly sequence: readonly { readonly word: string; readonly meaning: string }[];
  /** Figures directly behind a word of change ("提高16个百分点"), and behind "to" ("提高到70%"). */
  readonly steps: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  /** What stands in quotation marks, quotations within included; white space dropped. */
  readonly quoted: ReadonlySet<string>;
  /** Words that turn a statement round: "≥", "牵头", "预期性", "不". See {@link FORMS}. */
  readonly forms: ReadonlySet<string>;
  /** What belongs to what: "70%" → "year:2025年", "市园林局" → "role:lead". */
  readonly bonds: ReadonlyMap<string, ReadonlySet<string>>;
  /** The sentence in the form in which it is compared. */
  readonly text: string;
}

/** Names to be recognised. */
export interface KnownNames {
  readonly departments: readonly string[];
  readonly places: readonly string[];
}

/** Words of official writing whose loss or exchange changes what is said, in Chinese and English. */
export const FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ["约束性", /约束性|\bbinding\b/],
  ["预期性", /预期性|\b(?:anticipated|expected|indicative)\b/],
  [
    "≥",
    /≥|>=|以上|不低于|不少于|不小于|至少|(?<!不)(?:超过|高于|大于|多于)|\bat least\b|\bno less than\b|\bmore than\b|\bover\b/,
  ],
  [
    "≤",
    /≤|<=|以下|以内|不超过|不高于|不大于|不多于|至多|(?<!不)(?:低于|少于|小于)|\bat most\b|\bno more than\b|\bless than\b|\bunder\b/,
  ],
  ["≈", /左右|上下|约(?![束定谈])|大致|\babout\b|\bapproximately\b|\baround\b/],
  ["↑", /提高|增加|增长|上升|提升|扩大|\b(?:rises?|rose|increases?d?|grows?|grew|exceeds?)\b/],
  ["↓", /降低|下降|减少|回落|缩小|\b(?:falls?|fell|decreases?d?|drops?|declines?)\b/],
  ["最高", /最高|最大|最多|\b(?:highest|greatest|largest|most)\b/],
  ["最低", /最低|最小|最少|\b(?:lowest|least change|smallest|fewest)\b/],
  ["lead", /牵头|主办|\b(?:leads?|led)\b/],
  ["support", /配合|协办|责任\(|责任单位|\bsupport(?:s|ed|ing)?\b/],
  ["baseline", /基期|基数|基线|\bbase(?:line| year)\b/],
  ["target", /目标|\btargets?\b/],
  [
    "not",
    /不(?![低少小超高大多断仅同])|未(?!来|成年)|没有|无(?!障碍|偿|人|线|缝)|并非|\b(?:not?|never|without|nobody|none)\b/,
  ],
];

/** All names of a corpus, and the sentences of the last answers. */
const MOST_REMEMBERED = 4_000;

/** Reads the claims of a sentence, marks of evidence (⟦id⟧) included. */
export function readClaims(sentence: string, known: KnownNames): Claims {
  const text = comparable(sentence);
  const { open, quoted } = readQuotations(text);
  const calculations = new Set<string>();
  const told = open.replace(CALCULATION, (calculation) => {
    calculations.add(calculation.replace(/\s/g, ""));
    return " ";
  });
  const tokens = tokensOf(told, known);
  const results = new Set([...calculations].map((each) => each.split(/[=≈]/).at(-1) ?? ""));
  const figures = tokens.filter(({ kind }) => kind === "figure" || kind === "year");
  return {
    text,
    quoted,
    calculations,
    figures: new Set(figures.map(({ word }) => word)),
    names: new Set(
      tokens
        .filter(({ kind }) => kind === "place" || kind === "department")
        .map(({ word }) => word),
    ),
    order: [...new Set(tokens.flatMap(({ kind, word }) => (kind === "place" ? [word] : [])))],
    sequence: sequenceOf(tokens, told),
    steps: new Set([...told.matchAll(STEP)].map(([, by, after]) => String(Number(by ?? after)))),
    ends: new Set([...told.matchAll(END)].map(([, to, after]) => String(Number(to ?? after)))),
    forms: new Set(FORMS.flatMap(([form, pattern]) => (pattern.test(open) ? [form] : []))),
    bonds: bondsOf(tokens, told, results),
  };
}

/** NFKC, simplified characters, small letters, Chinese numerals as digits; white space and marks stay. */
export const comparable = remembered((text) => {
  const folded = [...text.normalize("NFKC").toLowerCase()].map(simplifyCharacter).join("");
  return normalizeNumerals(folded.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")).replace(/[−–]/g, "-");
}, MOST_REMEMBERED);

const CHANGES = "提高|增加|增长|上升|提升|扩大|降低|下降|减少|回落|缩小";
const CHANGES_ENGLISH = "rises?|rising|rose|increases?d?|grows?|falls?|fell|decreases?d?|drops?";
const STEP = new RegExp(
  `(?:${CHANGES})了?\\s*(\\d+(?:\\.\\d+)?)|(?:${CHANGES_ENGLISH}) by (\\d+(?:\\.\\d+)?)`,
  "gu",
);
const END = new RegExp(
  `(?:${CHANGES})(?:到|至|为)了?\\s*(\\d+(?:\\.\\d+)?)|(?:${CHANGES_ENGLISH}) to (\\d+(?:\\.\\d+)?)`,
  "gu",
);

const CALCULATION =
  /\d[\d.]*[%\p{Script=Han}]{0,3}(?:\s*[-+×÷*/]\s*\d[\d.]*[%\p{Script=Han}]{0,3})+\s*[=≈]\s*-?\d[\d.]*/gu;

type TokenKind = "mark" | "year" | "place" | "department" | "figure" | "role" | "period" | "break";

interface Token {
  readonly kind: TokenKind;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What is looked for, the most special first; what one has taken the next do not see. */
function tokensOf(text: string, { departments, places }: KnownNames): Token[] {
  const tokens: Token[] = [];
  let rest = text;
  const take = (
    kind: TokenKind,
    pattern: RegExp,
    wordOf: (found: string) => string = (found) => found,
  ) => {
    rest = rest.replace(pattern, (found, ...more) => {
      const start = more.find((each): each is number => typeof each === "number") ?? 0;
      tokens.push({ kind, word: wordOf(found), start, end: start + found.length });
      return "\u0000".repeat(found.length);
    });
  };
  take("mark", /(?:⟦[^⟧]*⟧)+/gu, (marks) => [...new Set(marks.match(/⟦[^⟧]*⟧/gu))].sort().join(""));
  const names = (list: readonly string[]) => namePattern(list.map(comparable), text);
  const departmentNames = names(departments);
  if (departmentNames !== null) take("department", departmentNames);
  const placeNames = names(places);
  if (placeNames !== null) take("place", placeNames);
  take(
    "year",
    /(?<![\d.])(?:19|20)\d{2}(?:年|(?=\s|[-—~至到,;:.)]|$)(?!\s*[-+×÷]))/gu,
    (year) => `${year.slice(0, 4)}年`,
  );
  take("figure", /\d+(?:\.\d+)?\s*(?:%|‰|个百分点|percentage points?)?/gu, figureWord);
  take("role", /牵头|\b(?:leads?|led)\b/g, () => "lead");
  take("role", /配合|协办|责任|\b(?:support(?:s|ed|ing)?|responsible)\b/g, () => "support");
  take("period", /目标|\btargets?\b/g, () => "target");
  take("period", /基期|基数|基线|\bbase(?:line| year)\b/g, () => "baseline");
  take("break", /[;；,，。]|\.(?!\d)/g);
  return tokens.sort((a, b) => a.start - b.start);
}

/** The names of a list that a text holds, longest first; null where it holds none. */
function namePattern(names: readonly string[], text: string): RegExp | null {
  const held = [...new Set(names)].filter((name) => name.length > 1 && text.includes(name));
  if (held.length === 0) return null;
  const escaped = held.sort((a, b) => b.length - a.length).map(literal);
  return new RegExp(escaped.join("|"), "gu");
}

function figureWord(found: string): string {
  const digits = String(Number(/[\d.]+/.exec(found)?.[0] ?? found));
  if (/百分点|point/.test(found)) return `${digits}pp`;
  return digits + (/[%‰]/.exec(found)?.[0] ?? "");
}

/** Which kinds of words give a figure or a department its meaning. */
const ANCHORS = {
  figure: ["year", "place", "department", "period"],
  department: ["role"],
  place: [],
} as const;

function hasAnchors(kind: TokenKind): kind is keyof typeof ANCHORS {
  return kind in ANCHORS;
}

function bondsOf(
  tokens: readonly Token[],
  text: string,
  results: ReadonlySet<string>,
): Map<string, Set<string>> {
  const bonds = new Map<string, Set<string>>();
  const bind = (word: string, anchor: string) => {
    const set = bonds.get(word) ?? new Set();
    bonds.set(word, set.add(anchor));
  };
  // A single place holds for all that follows, and needs no evidence of its own.
  const severalPlaces = new Set(tokens.filter(isPlace).map(({ word }) => word)).size > 1;
  for (const [i, token] of tokens.entries()) {
    if (!hasAnchors(token.kind) || (isPlace(token) && !severalPlaces)) continue;
    if (token.kind === "figure") {
      bind(token.word, `limit:${limitOf(token, text)}`);
      bind(token.word, `unit:${unitOf(token, text)}`);
    }
    if (results.has(token.word.replace(/%|pp$/, ""))) continue; // of several years or places
    for (const anchor of anchorsOf(tokens, i, ANCHORS[token.kind])) bind(token.word, anchor);
  }
  return bonds;
}

function isPlace({ kind }: Token): boolean {
  return kind === "place";
}

/** "year:2025年", "mark:⟦a⟧": what stands nearest to a word of each kind, and its evidence. */
function anchorsOf(tokens: readonly Token[], i: number, kinds: readonly TokenKind[]): string[] {
  const mark = tokens.slice(i).find(({ kind }) => kind === "mark");
  return [
    ...kinds.flatMap((kind) => {
      const anchor = anchorOf(tokens, i, kind);
      return anchor === null ? [] : [`${kind}:${anchor}`];
    }),
    ...(mark === undefined ? [] : [`mark:${mark.word}`]),
  ];
}

/** Figures, departments and years in their order, with their anchors. */
function sequenceOf(tokens: readonly Token[], text: string): Claims["sequence"] {
  return tokens.flatMap((token, i) => {
    if (token.kind === "year") return [{ word: token.word, meaning: "year" }];
    if (token.kind !== "figure" && token.kind !== "department") return [];
    const anchors = ANCHORS[token.kind].map((kind) => anchorOf(tokens, i, kind) ?? "");
    const unit =
      token.kind === "figure" ? token.word.replace(/[\d.]+/, "") + unitOf(token, text) : "";
    return [{ word: token.word, meaning: [token.kind, unit, ...anchors].join(" ") }];
  });
}

const UNIT =
  /^\s*([万亿千百]?(?:个百分点|平方公里|平方米|公里|公顷|(?![的为和与是到至比即,])\p{Script=Han})?)/u;

/** "万张", "个", "平方米": what a figure counts; "" for percentages, and where none is printed. */
function unitOf({ word, end }: Token, text: string): string {
  if (/[%‰p]$/.test(word)) return "";
  return UNIT.exec(text.slice(end))?.[1] ?? "";
}

/**
 * The anchor of a word: the nearest before it in its piece of the sentence, else the nearest after it
 * there; for all but the period, which holds for its own piece only, else the last one before.
 */
function anchorOf(tokens: readonly Token[], i: number, kind: TokenKind): string | null {
  const isBreak = ({ kind: each }: Token) => each === "break";
  const from = tokens.slice(0, i).findLastIndex(isBreak) + 1;
  const next = tokens.findIndex((each, j) => j > i && isBreak(each));
  const piece = (a: number, b: number) => tokens.slice(a, b).filter((each) => each.kind === kind);
  const before = piece(from, i).at(-1);
  const after = piece(i + 1, next < 0 ? tokens.length : next)[0];
  const nearest = kind === "role" ? nearer(tokens[i], before, after) : (before ?? after);
  if (nearest !== undefined) return nearest.word;
  if (kind === "period") return null;
  return piece(0, i).at(-1)?.word ?? null;
}

const LIMITS: readonly string[] = ["≥", "≤", "≈"];

/** "不低于95%", "1000处以上", "81.5左右": the bound that stands at a figure; "" for none. */
function limitOf({ start, end }: Token, text: string): string {
  const before =
    /[^;；,，。\d]{0,10}$/u.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? "";
  const after = /^[^;；,，。\d]{0,5}/u.exec(text.slice(end, end + 5))?.[0] ?? "";
  return FORMS.flatMap(([form, pattern]) =>
    LIMITS.includes(form) && (pattern.test(before) || pattern.test(after)) ? [form] : [],
  ).join("");
}

/** "A牵头,责任单位:B": roles stand on either side of their departments; the closer one counts. */
function nearer(token: Token | undefined, before?: Token, after?: Token): Token | undefined {
  if (token === undefined || before === undefined || after === undefined) return before ?? after;
  return token.start - before.end <= after.start - token.end ? before : after;
}
