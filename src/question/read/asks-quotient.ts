/** "是", "相当于", and the other of the two places, which stands as "|" in the question's own words, or is pointed at. */
const OF_THE_OTHER =
  "(?:是|占|为|等于|相当于|抵得?上?|合|只有|只占|有|达到?)(?:了|着)?[^,。?]{0,6}?(?:\\||前者|后者|另一[个方地])[^,。?]{0,16}?";
const SHARE = new RegExp(
  `${OF_THE_OTHER}(?:百分之(?:几|多少)|几成|几分之几|多(?:大|少)的?(?:比例|百分比|份额))`,
  "u",
);
const TIMES = new RegExp(`${OF_THE_OTHER}(?:(?:几|多少)倍|倍数)`, "u");
const OF_FORMER = /后者[^,。?]*前者/u;

/** How a question, its places taken out, holds the figure of one place against that of another; null where it does not. */
export interface Quotient {
  /** In per cent, or how many times as much. */
  readonly as: "share" | "ratio";
  /** The place named last is held against the one named first. */
  readonly turned: boolean;
}

/** "前者的座椅是后者的百分之几", "|的座椅相当于|的几倍". */
export function asksQuotient(asked: string): Quotient | null {
  const as = SHARE.test(asked) ? "share" : TIMES.test(asked) ? "ratio" : null;
  return as && { as, turned: OF_FORMER.test(asked) };
}
