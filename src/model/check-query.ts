import type { Query } from "../question/query.ts";
import type { Understood } from "../question/understand.ts";
import type { Corpus } from "../retrieval/corpus.ts";

/**
 * What makes a query of the model unusable, in Chinese; null where it can be executed and leaves out
 * nothing that the reader said: the places and years of the question, and places that the corpus does not
 * hold, are the rules' to find, and no other document or year may take their place.
 */
export function checkQuery(
  query: Query,
  rules: readonly Understood[],
  corpus: Corpus,
): string | null {
  return (
    unknownDocument(query, corpus) ??
    otherPlace(query, rules) ??
    otherYear(query, rules) ??
    unknownRecord(query, corpus)
  );
}

function unknownDocument({ documents }: Query, corpus: Corpus): string | null {
  const known = new Set(corpus.documents.map(({ id }) => id));
  const unknown = documents.find((id) => !known.has(id));
  return unknown === undefined ? null : `没有编号为 ${unknown.slice(0, 40)} 的文件`;
}

function otherPlace({ documents, kind }: Query, rules: readonly Understood[]): string | null {
  const foreign = rules.flatMap(({ query }) => query.foreign);
  if (foreign.length > 0 || rules.some(({ query }) => query.kind === "outside")) {
    return kind === "outside" ? null : "读者问的地方或事项不在文件范围内";
  }
  const named = rules
    .filter(({ reading }) => !reading.inheritedPlace)
    .flatMap(({ query }) => query.documents);
  if (named.length === 0) return null;
  if (documents.length === 0) return "漏掉了读者点名的地方";
  const other = documents.find((id) => !named.includes(id));
  return other === undefined ? null : `换成了读者没有点名的文件 ${other}`;
}

function otherYear(query: Query, rules: readonly Understood[]): string | null {
  const asked = new Set(rules.flatMap(({ reading }) => reading.years));
  const years = "years" in query ? query.years : [];
  if (asked.size === 0) return null;
  if (!("years" in query)) return null;
  if (years.length === 0) return "漏掉了读者问的年份";
  const other = years.find((year) => !asked.has(year));
  return other === undefined ? null : `换成了读者没有问的年份 ${other}`;
}

function unknownRecord(query: Query, { documents, vocabulary }: Corpus): string | null {
  if (query.kind === "table") {
    const known = documents.some(
      ({ id, tables }) =>
        query.documents.includes(id) && tables.some((table) => table.id === query.table),
    );
    return known ? null : "没有这张表";
  }
  if (query.kind === "duty" && query.department !== null) {
    const names = new Set(vocabulary.departments.map(({ name }) => name));
    return query.department.names.every((name) => names.has(name)) ? null : "没有这个部门";
  }
  return null;
}
