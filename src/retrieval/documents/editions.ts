import type { PolicyDocument } from "../../policy.ts";

/** Documents that later ones replace. */
export interface Editions {
  /** Documents for a question: without superseded ones, unless the question names such a one; then without its successor. */
  forQuestion(question: string): readonly PolicyDocument[];
  /** The document that replaces this one, or null. */
  successorOf(id: string): PolicyDocument | null;
}

/**
 * Sorts documents by what staff noted in `supersedes` (ids, file names or document numbers). A superseded document is
 * named by its number, or by its title without the place.
 */
export function createEditions(documents: readonly PolicyDocument[]): Editions {
  const successors = new Map<string, PolicyDocument>();
  for (const document of documents)
    for (const name of document.curation?.supersedes ?? [])
      for (const old of documents)
        if (old.id !== document.id && isNamed(old, name)) successors.set(old.id, document);
  const superseded = documents.filter(({ id }) => successors.has(id));
  const current = documents.filter(({ id }) => !successors.has(id));
  return {
    successorOf: (id) => successors.get(id) ?? null,
    forQuestion(question) {
      const asked = superseded.filter((old) => asksFor(question, old));
      if (asked.length === 0) return current.length === 0 ? documents : current;
      const passed = new Set(asked.map(({ id }) => successors.get(id)?.id));
      return [...current.filter(({ id }) => !passed.has(id)), ...asked];
    },
  };
}

function isNamed(document: PolicyDocument, name: string): boolean {
  const number = document.metadata.find(({ key }) => key === "documentNumber")?.value;
  return [document.id, document.file, number, document.title].includes(name);
}

const SHORTEST_TITLE = 5;

function asksFor(question: string, { id, title, place, metadata }: PolicyDocument): boolean {
  const tight = question.replace(/\s+/g, "");
  const number = metadata.find(({ key }) => key === "documentNumber")?.value ?? "";
  const bare = place !== null && title.startsWith(place) ? title.slice(place.length) : title;
  return (
    (number !== "" && tight.includes(number)) ||
    (bare.length >= SHORTEST_TITLE && tight.includes(bare)) ||
    (id.length >= SHORTEST_TITLE && tight.includes(id))
  );
}
