import { departmentCore, type Vocabulary } from "../vocabulary.ts";

/** The printed names of the departments that have a core, or what it is a short form of. */
export function sameCore(core: string, { departments }: Vocabulary): string[] {
  const exact = departments.filter((d) => d.core === core);
  const covered = new Set(exact.flatMap((d) => d.documents));
  // A document that lacks the exact name may list its successor: 园林局 → 园林绿化局.
  const successors = departments.filter(
    (d) =>
      d.core !== core && isAbbreviation(core, d.core) && !d.documents.some((id) => covered.has(id)),
  );
  return [...exact, ...successors].map((d) => d.name);
}

/** Is `short` made of characters of `full` in their order, beginning with the first? "园绿" of "园林绿化". */
export function isAbbreviation(short: string, full: string): boolean {
  if (short.length < 2 || short.length >= full.length || short[0] !== full[0]) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}

/** The endings that a department's name may have where only its field is named. */
const ENDINGS = ["局", "委", "部门", "委员会", "办", "院", "厅", ""];

/** The name of a department by its field alone, spelled with its ending: "园林" → "园林局"; null where none is known. */
export function spellStem(stem: string, vocabulary: Vocabulary): string | null {
  return (
    ENDINGS.map((ending) => stem + ending).find(
      (name) => sameCore(departmentCore(name, vocabulary.lexicon), vocabulary).length > 0,
    ) ?? null
  );
}
