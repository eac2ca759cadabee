import type { Subject } from "./read-subject.ts";

const MEASURE_END = /(率|比例|占比|数|量|面|比重|水平|标准|规模|收入|产值)$/;

/** `"甲率、乙率"` with one figure measures two things; each part must end like the name of a measure. */
export function splitShared(subject: Subject): Subject[] {
  const parts: Subject[] = [];
  let from = 0;
  for (const cut of subject.subject.matchAll(/[、和及与]/g)) {
    const part = subject.subject.slice(from, cut.index);
    if (!MEASURE_END.test(part)) continue;
    parts.push({ subject: part, from: subject.from + from, to: subject.from + cut.index });
    from = cut.index + 1;
  }
  const all = [
    ...parts,
    { subject: subject.subject.slice(from), from: subject.from + from, to: subject.to },
  ];
  const head = HEAD.exec(all[0]?.subject ?? "")?.[0] ?? "";
  return all.map((part, i) =>
    i === 0 || head === "" || part.subject.length > LONGEST_BARE || /人员|机构/u.test(part.subject)
      ? part
      : { ...part, subject: head + part.subject },
  );
}

/** Whose measures are meant: "绿化人员" of "绿化人员培训率、持证率". */
const HEAD = /^\p{Script=Han}{2,8}?(?:人员|机构)(?=\p{Script=Han}{3})/u;
/** A measure's name without whose it is. */
const LONGEST_BARE = 6;

/**
 * Subjects for as many figures in turn: `"甲、乙服务设施配建率"` for two → 甲服务设施配建率, 乙服务设施配建率;
 * the same words for each figure where their number does not fit.
 */
export function splitInTurn(words: string, count: number): string[] {
  const parts = words.split(/[、和及与]/);
  if (parts.length !== count) return Array.from({ length: count }, () => words);
  const last = parts.at(-1) ?? "";
  const before = parts.slice(0, -1);
  if (before.every((part) => MEASURE_END.test(part))) return parts;
  if (before.every((part) => part.length <= 4))
    return [...before.map((part) => part + last.slice(part.length)), last];
  if (count > 2) return parts;
  const first = parts[0] ?? "";
  return [first + last.slice(2), first.slice(0, -2) + last];
}
