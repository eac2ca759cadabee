import { fold } from "../../language/fold.ts";
import { literal } from "../../language/literal.ts";
import { rememberedFor } from "../../language/remembered.ts";
import { departmentCore, type KnownDepartment, type Vocabulary } from "../vocabulary.ts";
import { CUES } from "./cues.ts";
import { findLowerGovernment } from "./lower-governments.ts";
import { isAbbreviation, sameCore } from "./names-of-body.ts";

/** A department as a question names it. */
export interface NamedDepartment {
  /** As the reader wrote it. */
  readonly asked: string;
  /** Printed names it stands for; empty where the corpus knows none. */
  readonly names: readonly string[];
  /** The role that the reader takes for granted: "既然某局牵头" → "lead"; null if none. */
  readonly claim: "lead" | "support" | null;
}

/** The departments of a question, and what is left of it. */
export interface DepartmentFound extends NamedDepartment {
  /** Departments named besides the first, in the order of the question. */
  readonly others: readonly NamedDepartment[];
  readonly rest: string;
}

const UNIT_WORD =
  /(?:[省市县区州])?[\p{Script=Han}]{1,11}?(?:委员会|委办|管理局|总工会|联合会|残联|妇联|团委|分局|支行|中心|大队|日报社|法院|检察院|政府|局|委|办|厅|院|部(?=门|$|[牵负配主管]))(?:部门)?/gu;
const DEPARTMENT_FOLLOWS =
  /^(?:部门|系统|口(?=$|[^\p{Script=Han}]|[的进谁哪是那有由里]|上)|条线|主管部门|那边|方面|这边|牵头|负责|配合|主管|主抓|管|参与|承担|干|在|挂|当|作为|打头|领|一家|单独|独家|独自|这(?:块|口|家)|该|得(?!到)|的(?:任务|职责|工作|活))/u;

/** Words that only end like the name of a department. */
const NO_BODY = /(?:[布格大全结开]局|[举创承开兴主协督][办]|怎么办|[全内外干]部|[医学]院)$/u;

/** "修一把椅子政府补多少": who pays is taken for granted, and the amount is asked for. */
const PAYS =
  /^(?:每[月年人户]|还|会|能|一共|最多|另外)*(?:[补贴奖]|给[^,。?]{0,6}(?:多少|几)|掏|出(?:多少|几|钱))/u;

const MOST_DEPARTMENTS = 4;

/**
 * Finds the departments that a folded question names, in full, by a short form of the lexicon, or by an
 * abbreviation that keeps the first character and the order of characters ("园绿局" for 园林绿化局). The same
 * department named twice ("某某局(某局)") counts once.
 */
export function findDepartment(folded: string, vocabulary: Vocabulary): DepartmentFound | null {
  const named: Found[] = [];
  let rest = folded;
  while (named.length < MOST_DEPARTMENTS) {
    const next = findOne(rest, vocabulary);
    if (next === null || (named.length > 0 && next.names.length === 0)) break;
    rest = next.rest;
    if (!named.some(({ names }) => names.some((name) => next.names.includes(name))))
      named.push(next);
  }
  const at = ({ asked }: Found) => folded.indexOf(asked);
  const [first, ...others] = named
    .sort((a, b) => at(a) - at(b))
    .filter((each, i, all) => !isAbove(each, all[i + 1], folded))
    .map(({ asked, names }) => ({
      asked: asked.includes("|") ? (names[0] ?? asked) : asked,
      names,
      claim: claimOf(asked, folded),
    }));
  return first === undefined ? null : { ...first, others, rest };
}

/** "某委规划科": the department that one of its own sections is named with, which is meant. */
function isAbove({ asked }: Found, next: Found | undefined, folded: string): boolean {
  return (
    next !== undefined &&
    next.names.length > 0 &&
    /(?:科|处|股|科室)$/u.test(next.asked) &&
    new RegExp(`${literal(asked)}的?${literal(next.asked)}`, "u").test(folded)
  );
}

/** "由某局牵头", "某局是配合吗": what the words after a department's name, up to the next mark, say of its role. */
function claimOf(asked: string, folded: string): NamedDepartment["claim"] {
  const after = folded.slice(folded.indexOf(asked) + asked.length);
  const said = /^[^,。;?!、和与跟]{0,10}/u.exec(after)?.[0] ?? "";
  if (/哪|什么|啥|几|多少|谁|还是/u.test(said)) return null;
  if (CUES.lead.test(said)) return "lead";
  return CUES.support.test(said) ? "support" : null;
}

interface Found {
  readonly asked: string;
  readonly names: readonly string[];
  readonly rest: string;
}

function findOne(folded: string, vocabulary: Vocabulary): Found | null {
  return lowerOne(folded, vocabulary) ?? knownOne(folded, vocabulary);
}

/** "各县(市、区)政府", in whichever spelling, where some document names such governments. */
function lowerOne(folded: string, vocabulary: Vocabulary): Found | null {
  const found = findLowerGovernment(folded);
  const names = found === null ? [] : sameCore(found.core, vocabulary);
  if (found === null || names.length === 0) return null;
  return { asked: found.asked, names, rest: folded.replace(found.asked, "|") };
}

/** A short name that nothing of a department follows, and the government that is only said to pay. */
function isOtherWord({ text, bare }: { text: string; bare: boolean }, after: string): boolean {
  return bare ? !DEPARTMENT_FOLLOWS.test(after) : text === "政府" && PAYS.test(after);
}

function knownOne(folded: string, vocabulary: Vocabulary): Found | null {
  for (const surface of surfacesOf(vocabulary)) {
    const at = folded.indexOf(surface.text);
    if (at < 0 || cutsWord(folded, { at, name: surface.text, vocabulary })) continue;
    const after = folded.slice(at + surface.text.length);
    if (isOtherWord(surface, after)) continue;
    if (surface.bare && endsTerm(folded, { at, name: surface.text, vocabulary })) continue;
    const before = /[全省市县区州]委?$/.exec(folded.slice(0, at))?.[0] ?? "";
    const asked = before + surface.text;
    // "县园林局" as printed holds its level; "市容局" only looks as if it did.
    const printed = vocabulary.departments.some(({ name }) => fold(name) === surface.text);
    const level = before === "" && printed ? surface.text.slice(0, 1) : before;
    const names = narrowByLevel(sameCore(surface.core, vocabulary), level);
    const tail = after.replace(/^(?:部门|系统|条线|口|那边|这边)/, "");
    return { asked, names, rest: `${folded.slice(0, at - before.length)}|${tail}` };
  }
  return abbreviated(folded, vocabulary);
}

/** "工会" in "电工会被处理" is no name: a word of the lexicon begins before it and ends within. */
function cutsWord(
  folded: string,
  { at, name, vocabulary }: { at: number; name: string; vocabulary: Vocabulary },
): boolean {
  if (name.length > 2 || at === 0) return false;
  const torn = folded.slice(at - 1, at + 1);
  return vocabulary.lexicon.synonyms.some((group) => group.includes(torn));
}

/** "美术教育方面": words of the documents that end like the name of a department without its suffix. */
function endsTerm(
  folded: string,
  { at, name, vocabulary }: { at: number; name: string; vocabulary: Vocabulary },
): boolean {
  const before = /\p{Script=Han}(?![省市县区州旗])\p{Script=Han}$/u.exec(folded.slice(0, at))?.[0];
  if (before === undefined) return false;
  return [...vocabulary.foldedTexts.values()].some((text) => text.includes(before + name));
}

interface Surface {
  readonly text: string;
  readonly core: string;
  /** True where the text is a core without suffix, an ordinary word unless the context says otherwise. */
  readonly bare: boolean;
}

/** The names by which a question may call a department: full, short and abbreviated ones, longest first. */
export function departmentSurfaces(vocabulary: Vocabulary): readonly string[] {
  return surfacesOf(vocabulary).flatMap(({ text, bare }) => (bare ? [] : [text]));
}

const surfacesOf = rememberedFor((vocabulary: Vocabulary): readonly Surface[] => {
  const surfaces = new Map<string, Surface>();
  const add = (text: string, core: string) => {
    const folded = fold(text);
    if (folded.length < 2 || surfaces.has(folded) || /^(?:有关|相关|其他)/u.test(folded)) return;
    surfaces.set(folded, {
      text: folded,
      core,
      bare: !/(?:局|委|办|厅|部|院|会|联|行|队|中心|社|政府|办公室|部门|机关|机构)$/.test(folded),
    });
  };
  const places = vocabulary.places.flatMap((place) => place.surfaces);
  for (const { name, core } of vocabulary.departments) {
    add(name, core);
    add(
      fold(name).replace(
        /^(?:各)?(?:省|市|州|县|区)(?:委(?=[\p{Script=Han}]{3}))?(?=[\p{Script=Han}]{2})/u,
        "",
      ),
      core,
    );
    add(core, core);
    add(withoutPlaces(fold(name), places), core);
  }
  for (const [canonical, aliases] of Object.entries(vocabulary.lexicon.departments)) {
    const core = departmentCore(canonical, vocabulary.lexicon);
    for (const text of [canonical, ...aliases]) add(text, core);
  }
  return [...surfaces.values()].sort((a, b) => b.text.length - a.text.length);
});

function narrowByLevel(names: readonly string[], level: string): string[] {
  if (level === "" || level === "全") return [...names];
  const same = names.filter((name) => name.startsWith(level));
  return same.length > 0 ? same : [...names];
}

/** "公安|分局" for the branch that bears a place's name: what questions leave of it once their places are read. */
function withoutPlaces(name: string, places: readonly string[]): string {
  const place = places.find((each) => name.indexOf(each) > 0);
  return place === undefined ? name : name.replace(place, "|");
}

/** "林业那边": the first words of a department's name, as people speak of it. */
const SPOKEN = /(?<!\p{Script=Han})\p{Script=Han}{2,4}?(?=那边|这边|那头|那里)/gu;

function abbreviated(folded: string, vocabulary: Vocabulary): Found | null {
  for (const { 0: asked, index: at } of folded.matchAll(SPOKEN)) {
    const meant = vocabulary.departments.filter((d) => isAbbreviation(asked, d.core));
    if (meant.length === 0) continue;
    const tail = folded.slice(at + asked.length + 2);
    return { asked, names: meant.map(({ name }) => name), rest: `${folded.slice(0, at)}|${tail}` };
  }
  for (const match of folded.matchAll(UNIT_WORD)) {
    const asked = match[0].replace(/^.*[的由是,|跟和与]/u, "");
    if (
      asked.length < 2 ||
      NO_BODY.test(asked) ||
      /哪[几个些]/u.test(asked) ||
      /^(?:[两\d]*个|哪|什么|几|多少|各|该|这|那|[他她]们|人家|有关|责任|牵头|配合|协办|主办|参与|承办|主管)/u.test(
        asked,
      )
    )
      continue;
    const core = departmentCore(asked.replace(/部门$/, ""), vocabulary.lexicon);
    const candidates = vocabulary.departments.filter(
      (d) => (d.core === core || isAbbreviation(core, d.core)) && mayEndSo(asked, d),
    );
    const at = folded.indexOf(asked, match.index);
    const thing = vocabulary.lexicon.synonyms.some((group) => group.includes(asked)); // 展览厅
    if (at < 0 || thing || (candidates.length === 0 && !/(?:局|委|厅)$/.test(asked))) continue;
    const names = bestCandidates(candidates, core);
    return { asked, names, rest: `${folded.slice(0, at)}|${folded.slice(at + asked.length)}` };
  }
  return null;
}

/** "乡镇办" of "乡镇办学校" is no office: 办 ends the names of offices, and is a verb else. */
function mayEndSo(asked: string, { name }: KnownDepartment): boolean {
  return !asked.endsWith("办") || name.includes("办");
}

function bestCandidates(candidates: readonly KnownDepartment[], core: string): string[] {
  const exact = candidates.filter((d) => d.core === core);
  return (exact.length > 0 ? exact : candidates).map((d) => d.name);
}
