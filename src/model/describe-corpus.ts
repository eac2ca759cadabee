import type { PolicyDocument } from "../policy.ts";
import { countTokens } from "./count-tokens.ts";

/** A document as the model is told of it when it writes a query. */
export interface DocumentSketch {
  readonly id: string;
  readonly place: string | null;
  readonly title: string;
  readonly indicators?: readonly string[];
  readonly tasks?: readonly string[];
  readonly tables?: readonly {
    readonly id: string;
    readonly caption: string;
    readonly columns: readonly string[];
  }[];
}

const BUDGET = 5_000;
const LONGEST_TASK = 24;

/**
 * What can be asked about, within a budget of tokens: the documents in question first and in full (names
 * of indicators, tasks, data tables), the others by name only, and those for which there is no room not at all.
 */
export function describeCorpus(
  documents: readonly PolicyDocument[],
  asked: readonly string[],
  budget = BUDGET,
): DocumentSketch[] {
  const first = documents.filter(({ id }) => asked.includes(id));
  const others = documents.filter(({ id }) => !asked.includes(id));
  const sketches: DocumentSketch[] = [];
  let left = budget;
  for (const document of [...first, ...others]) {
    const sketch = [inFull(document), byName(document)].find((each) => costOf(each) <= left);
    if (sketch === undefined) break;
    left -= costOf(sketch);
    sketches.push(sketch);
  }
  return sketches;
}

function costOf(sketch: DocumentSketch): number {
  return countTokens(JSON.stringify(sketch));
}

function byName({ id, place, title }: PolicyDocument): DocumentSketch {
  return { id, place, title };
}

function inFull(document: PolicyDocument): DocumentSketch {
  const { indicators, duties, tables } = document;
  return {
    ...byName(document),
    indicators: [...new Set(indicators.filter(({ damaged }) => !damaged).map(({ name }) => name))],
    tasks: [...new Set(duties.map(({ task }) => task.slice(0, LONGEST_TASK)))],
    tables: tables
      .filter(({ kind }) => kind === "data")
      .map(({ id, caption, columns }) => ({
        id,
        caption,
        columns: columns.map(({ text }) => text),
      })),
  };
}
