import type { QueryOf } from "../question/query.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import type { Finding } from "../retrieval/finding.ts";
import type { Draft } from "./draft.ts";
import { draftApart } from "./draft-apart.ts";
import { draftAttachment } from "./draft-attachment.ts";
import { draftBodies } from "./draft-bodies.ts";
import { draftCited } from "./draft-cited.ts";
import { draftClarify } from "./draft-clarify.ts";
import { draftClauses } from "./draft-clauses.ts";
import { draftDeadlines } from "./draft-deadlines.ts";
import { draftDuties } from "./draft-duties.ts";
import { draftIndicators } from "./draft-indicators.ts";
import { draftMeasures } from "./draft-measures.ts";
import { draftMetadata } from "./draft-metadata.ts";
import { draftMissing } from "./draft-missing.ts";
import { draftParts } from "./draft-parts.ts";
import { draftMentions, draftPassages } from "./draft-passages.ts";
import { draftPeople } from "./draft-people.ts";
import { draftRows } from "./draft-rows.ts";
import { draftSection } from "./draft-section.ts";
import { draftShared } from "./draft-shared.ts";
import { draftTable } from "./draft-table.ts";
import { draftTasks } from "./draft-tasks.ts";
import type { Say } from "./wording.ts";

/** Writes the offline answer to a finding: sentences, table and notes, each with its evidence. */
export function compose(
  finding: Finding,
  { say, corpus, choices }: { say: Say; corpus: Corpus; choices: readonly string[] },
): Draft {
  const { documents } = corpus;
  switch (finding.kind) {
    case "measures":
      return draftMeasures(finding, { say, corpus });
    case "indicators":
      return draftIndicators(finding, say);
    case "shared":
      return draftShared(finding, say);
    case "tasks":
      return finding.query.operation === "when"
        ? draftDeadlines(finding, say)
        : draftTasks(finding, say);
    case "duties":
      return OF_BODIES.has(finding.query.operation)
        ? draftBodies(finding, say)
        : draftDuties(finding, say);
    case "table":
      return draftTable(finding, say);
    case "rows":
      return draftRows(finding, say);
    case "metadata":
      return draftMetadata(finding, { say, documents });
    case "cited":
      return draftCited(finding, say);
    case "parts":
      return draftParts(finding, say);
    case "section":
      return draftSection(finding, say);
    case "clauses":
      return draftClauses(finding, say);
    case "people":
      return draftPeople(finding, say);
    case "mentions":
      return draftMentions(finding, { say, corpus });
    case "passages":
      return draftPassages(finding, { say, corpus });
    case "attachment":
      return draftAttachment(finding, say);
    case "apart":
      return draftApart(finding, say);
    case "clarify":
      return draftClarify(finding, { say, choices });
    case "missing":
      return draftMissing(finding, { say, documents });
  }
}

/** Bodies are asked for, or tasks by how many bodies they have. */
const OF_BODIES: ReadonlySet<QueryOf<"duty">["operation"]> = new Set([
  "bodies",
  "most",
  "widest",
] as const);
