import type { QueryOf } from "../question/query.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import type { Finding } from "../retrieval/finding.ts";
import { draftAttachment } from "./documents/draft-attachment.ts";
import { draftCited } from "./documents/draft-cited.ts";
import { draftMetadata } from "./documents/draft-metadata.ts";
import type { Draft } from "./draft.ts";
import { draftClarify } from "./draft-clarify.ts";
import { draftMissing } from "./draft-missing.ts";
import { draftBodies } from "./duties/draft-bodies.ts";
import { draftDeadlines } from "./duties/draft-deadlines.ts";
import { draftDuties } from "./duties/draft-duties.ts";
import { draftPeople } from "./duties/draft-people.ts";
import { draftTasks } from "./duties/draft-tasks.ts";
import { draftIndicators } from "./measures/draft-indicators.ts";
import { draftMeasures } from "./measures/draft-measures.ts";
import { draftShared } from "./measures/draft-shared.ts";
import { draftClauses } from "./passages/draft-clauses.ts";
import { draftMentions, draftPassages } from "./passages/draft-passages.ts";
import { draftSection } from "./passages/draft-section.ts";
import { draftApart } from "./tables/draft-apart.ts";
import { draftParts } from "./tables/draft-parts.ts";
import { draftRows } from "./tables/draft-rows.ts";
import { draftTable } from "./tables/draft-table.ts";
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
