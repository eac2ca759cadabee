import { rememberedFor } from "../language/remembered.ts";
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
    const fitting = sketchesOf(document).find(({ cost }) => cost <= left);
    if (fitting === undefined) break;
    left -= fitting.cost;
    sketches.push(fitting.sketch);
  }
  return sketches;
}

/** The longer one first, each with its tokens. */
const sketchesOf = rememberedFor((document: PolicyDocument) =>
  [inFull(document), byName(document)].map((sketch) => ({
    sketch,
    cost: countTokens(JSON.stringify(sketch)),
  })),
);

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
