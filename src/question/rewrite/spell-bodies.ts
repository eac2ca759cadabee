import { departmentSurfaces } from "../read/find-department.ts";
import { sameCore, spellStem } from "../read/names-of-body.ts";
import { departmentCore, type Vocabulary } from "../vocabulary.ts";

const AND = "[、和与及跟同]";
const HAN = "\\p{Script=Han}";
const SEVERAL = "[两二三四五六2-6]";
/** What several departments are counted or called together by: "三个局", "两家", "等部门". */
const TOGETHER = `(?:(?:这|等|共|一共)*${SEVERAL}(?:个|大)?(?:局|委|办|院|部门|单位|机关|家)|等?(?:几个|几家|相关|有关)?(?:部门|局|委)|(?=(?:都|同时|共同|一起|联合)[^,。?]))`;
/** A character of a name, or what stands for one. */
const PART = `[${HAN}\\u{f8f0}\\u{f8f1}]`;
const LIST = new RegExp(`((?:${PART}{2,14}${AND})+)(${PART}{2,9}?)${TOGETHER}`, "gu");
/** "公园和广场部门": one department by its field in full, which may hold a word that else parts two names. */
const FIELDS = new RegExp(`(${HAN}{2,12}[和与]${HAN}{2,8}?)(?:(?:行政)?主管)?部门`, "gu");
/** "法检两院": the first characters of as many departments, and the ending of their names. */
const FIRSTS = new RegExp(`(${HAN}{2,12})(${SEVERAL})个?([局委办院])`, "gu");

/** "园林那个局", "水务那家单位": a pointing word between the field of one department and its kind. */
const POINTED = new RegExp(
  `(${HAN}{2,12})[那这](?:一?[个家])?(分局|局|委|厅|办|部门|单位)(?![${HAN}]?(?:员|面|公室|理))`,
  "gu",
);

/**
 * Spells out departments that a folded question names together by their fields or first characters alone:
 * "园林、市容两个局" → "园林局、市容局". Words that name no department of the documents stay.
 */
export function spellBodies(folded: string, vocabulary: Vocabulary): string {
  const masked = maskJoints(
    folded
      .replace(FIELDS, (whole, run: string) => spellFields(whole, run, vocabulary))
      .replace(POINTED, (whole, run: string, kind: string) =>
        spellPointed(whole, { run, kind }, vocabulary),
      ),
    vocabulary,
  );
  const spelled = masked
    .replace(LIST, (whole, before: string, last: string) =>
      spellList(whole, { before, last }, vocabulary),
    )
    .replace(FIRSTS, (whole, run: string, count: string, ending: string) =>
      spellFirsts(whole, { run, count: countOf(count), ending }, vocabulary),
    );
  return spelled.replaceAll(JOINT, "和").replaceAll(OTHER_JOINT, "与");
}

/** Stand for 和 and 与 within the name of one department. */
const [JOINT, OTHER_JOINT] = ["\u{f8f0}", "\u{f8f1}"];

function maskJoints(folded: string, vocabulary: Vocabulary): string {
  if (!/[和与]/u.test(folded)) return folded;
  return departmentSurfaces(vocabulary).reduce((text, surface) => {
    const field = surface.replace(/(?:委员会|管理局|部门|局|委|厅|办)$/u, "");
    if (!/[和与]/u.test(field) || !text.includes(field)) return text;
    const joined = field.replaceAll("和", JOINT).replaceAll("与", OTHER_JOINT);
    return text.replaceAll(field, joined);
  }, folded);
}

function spellFields(whole: string, run: string, vocabulary: Vocabulary): string {
  const [before = ""] = run.split(/[和与]/u);
  const starts = Array.from({ length: before.length - 1 }, (_, from) => from);
  const from = starts.find((at) => spellStem(run.slice(at), vocabulary) !== null);
  return from === undefined ? whole : run.slice(0, from) + spellStem(run.slice(from), vocabulary);
}

function spellPointed(
  whole: string,
  { run, kind }: { run: string; kind: string },
  vocabulary: Vocabulary,
): string {
  const surfaces = departmentSurfaces(vocabulary);
  const names = Array.from({ length: run.length - 1 }, (_, from) => {
    const stem = run.slice(from);
    const name = surfaces.find((each) => each === stem + kind || each.endsWith(stem + kind));
    return { from, name: name === undefined ? spellStem(stem, vocabulary) : stem + kind };
  });
  const found = names.find(({ name }) => name !== null);
  return found === undefined ? whole : run.slice(0, found.from) + found.name;
}

function spellList(
  whole: string,
  { before, last }: { before: string; last: string },
  vocabulary: Vocabulary,
): string {
  const [first = "", ...middle] = before.split(new RegExp(AND, "u")).slice(0, -1);
  const others = [...middle, last].map((stem) => spellOne(stem, vocabulary));
  // The first stands behind other words of the question.
  const starts = Array.from({ length: Math.max(0, first.length - 1) }, (_, from) => from);
  const from = starts.find(
    (at) => first.length - at <= 12 && spellOne(first.slice(at), vocabulary),
  );
  if (from === undefined || others.some((name) => name === null)) return whole;
  const names = [spellOne(first.slice(from), vocabulary), ...others];
  if ([first.slice(from), ...middle, last].every((stem) => isNamed(stem))) return whole;
  return first.slice(0, from) + names.join("、");
}

/** A name with its ending needs none. */
function isNamed(stem: string): boolean {
  return /(?:局|委|办|院|厅|会|部门)$/u.test(stem);
}

function spellOne(stem: string, vocabulary: Vocabulary): string | null {
  const plain = stem.replaceAll(JOINT, "和").replaceAll(OTHER_JOINT, "与");
  return spellStem(plain, vocabulary);
}

function spellFirsts(
  whole: string,
  { run, count, ending }: { run: string; count: number; ending: string },
  vocabulary: Vocabulary,
): string {
  const surfaces = departmentSurfaces(vocabulary).toReversed();
  const isKnown = (name: string) =>
    sameCore(departmentCore(name, vocabulary.lexicon), vocabulary).length > 0;
  const names = [...run.slice(-count)].map((first) =>
    surfaces.find((name) => name.startsWith(first) && name.endsWith(ending) && isKnown(name)),
  );
  if (run.length < count || names.some((name) => name === undefined)) return whole;
  return run.slice(0, -count) + names.join("、");
}

function countOf(numeral: string): number {
  const index = "两三四五六".indexOf(numeral);
  return numeral === "二" ? 2 : index >= 0 ? index + 2 : Number(numeral);
}
