import type { CommandContext } from "../command-context.ts";
import { describeDocument } from "../describe-document.ts";
import { findDocument } from "../find-document.ts";
import { formatJson } from "../format-json.ts";
import { openAssistant } from "../open-assistant.ts";
import { plainText } from "../plain-text.ts";
import { renderDescription } from "../render-description.ts";

/** What `wence inspect` was given. */
export interface InspectOptions {
  /** Null: all documents. */
  readonly document: string | null;
  readonly json: boolean;
  /** The text that citations refer to, and nothing else. */
  readonly text?: boolean;
}

/** Shows what was understood of one document or of all, and which files were skipped. */
export async function inspect(
  { document, json, text = false }: InspectOptions,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const { assistant } = await openAssistant(context);
  const { documents: all, skipped } = assistant;
  const chosen = document === null ? all : [findDocument(document, all)];
  if (text) {
    for (const one of chosen) terminal.print(terminal.screen ? plainText(one.text) : one.text);
    return 0;
  }
  const documents = chosen.map(describeDocument);
  if (json) {
    terminal.print(formatJson({ documents, skipped }, terminal));
    return 0;
  }
  const rule = terminal.paint.dim("═".repeat(Math.min(terminal.width, 60)));
  terminal.print(documents.map((one) => renderDescription(one, terminal)).join(`\n\n${rule}\n\n`));
  for (const { message } of skipped) terminal.note(`${terminal.paint.yellow("⚠")} ${message}`);
  return 0;
}
