import type { CommandContext } from "../command-context.ts";
import { formatJson } from "../format-json.ts";
import { openAssistant } from "../open-assistant.ts";
import { renderHits } from "../render-hits.ts";
import { requireOneSource } from "../require-one-source.ts";
import { runBatch } from "../run-batch.ts";

/** What `wence search` was given. */
export interface SearchOptions {
  /** "" where none stands on the command line. */
  readonly query: string;
  /** Most hits. */
  readonly k: number;
  readonly json?: boolean;
  readonly input?: string;
  readonly output?: string;
}

/** Shows the passages found for a query, without an answer. A file gives `{id, hits}` per line. */
export async function search(options: SearchOptions, context: CommandContext): Promise<number> {
  const { query, k, json, input, output } = options;
  requireOneSource({ ...options, text: query, command: "search" });
  const { terminal, signal } = context;
  const { assistant } = await openAssistant(context);
  if (input !== undefined) {
    const answer = async ({ question }: { question: string }) => ({
      query: question,
      hits: await assistant.search(question, { k, signal }),
    });
    await runBatch({ input, output: output ?? null, queries: true, answer }, context);
    return 0;
  }
  const hits = await assistant.search(query, { k, signal });
  terminal.print(json === true ? formatJson(hits, terminal) : renderHits(hits, terminal));
  return 0;
}
