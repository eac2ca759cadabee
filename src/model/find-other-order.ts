import type { Claims } from "./read-claims.ts";

/**
 * What another wording puts into another order, in Chinese; null where order that matters is kept.
 *
 * Places keep theirs ("甲市比乙市高"), and so do figures of one kind and departments of one role that nothing else
 * tells apart: "所写的5个与24个"; so do marks, and the items of a list. "提高16个百分点" is not "提高到16个百分点".
 */
export function findOtherOrder(own: Claims, due: Claims): string | null {
  const named = due.order.filter((place) => own.order.includes(place));
  const told = own.order.filter((place) => due.order.includes(place));
  if (named.join() !== told.join()) return `地名的先后与草稿不同,应为 ${named.join("、")}`;
  return (
    otherChange(own, due) ??
    otherSequence(own, due) ??
    lostYear(own, due) ??
    otherMarks(own, due) ??
    otherList(own, due)
  );
}

function otherChange(own: Claims, due: Claims): string | null {
  const step = [...own.steps].find((figure) => !due.steps.has(figure));
  if (step !== undefined) return `${step} 不是变化的幅度`;
  const end = [...own.ends].find((figure) => due.steps.has(figure));
  return end === undefined ? null : `${end} 是变化的幅度,不是变化的结果`;
}

function otherSequence({ sequence: own }: Claims, { sequence: due }: Claims): string | null {
  const first = (word: string) => own.findIndex((each) => each.word === word);
  const words = due.filter(({ word }, i) => due.findIndex((each) => each.word === word) === i);
  for (const [i, a] of words.entries()) {
    for (const b of words.slice(i + 1)) {
      if (a.meaning !== b.meaning || a.meaning === "year") continue;
      if (first(a.word) > first(b.word)) return `${a.word} 与 ${b.word} 的先后与草稿不同`;
    }
  }
  return null;
}

/** A year that is said less often than in the draft has to stand before all figures, so that it holds for them. */
function lostYear({ sequence: own }: Claims, { sequence: due }: Claims): string | null {
  const figures = own.findIndex(({ meaning }) => meaning.startsWith("figure"));
  const count = (sequence: Claims["sequence"], year: string) =>
    sequence.filter(({ word }) => word === year).length;
  const lost = due.find(
    ({ word, meaning }) =>
      meaning === "year" &&
      count(own, word) < count(due, word) &&
      own.findIndex((each) => each.word === word) > figures,
  );
  return lost === undefined ? null : `有一处缺少年份 ${lost.word}`;
}

function otherMarks({ text: own }: Claims, { text: due }: Claims): string | null {
  const groups = (text: string) => [
    ...new Set(
      (text.match(/(?:⟦[^⟧]*⟧)+/gu) ?? []).map((group) =>
        [...new Set(group.match(/⟦[^⟧]*⟧/gu))].sort().join(""),
      ),
    ),
  ];
  return groups(own).join("、") === groups(due).join("、") ? null : "依据的位置与草稿不同";
}

/** "甲局、乙局": what a list joins, the other joins, too, and be it with "和". */
function otherList({ text: own }: Claims, { text: due }: Claims): string | null {
  const [said, held] = [own, due].map((text) =>
    text.replace(/⟦[^⟧]*⟧|\s/gu, "").replace(/以及|[和与及]/gu, "、"),
  );
  const added = jointsOf(own).find((joint) => !held?.includes(joint));
  if (added !== undefined) return `草稿里没有并列“${added}”`;
  const lost = jointsOf(due).find((joint) => !said?.includes(joint));
  return lost === undefined ? null : `缺少并列“${lost}”`;
}

/** Two characters on either side of each "、". */
function jointsOf(sentence: string): string[] {
  const text = sentence.replace(/⟦[^⟧]*⟧|\s/gu, "");
  return [...text.matchAll(/、/gu)].map(({ index }) =>
    text.slice(Math.max(0, index - 2), index + 3).replace(/[和与及]/gu, "、"),
  );
}
