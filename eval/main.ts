import { parseArgs } from "node:util";
import * as z from "zod";
import { WenceError } from "../src/errors.ts";
import { runEval } from "./run.ts";

const OPTIONS = z.object({
  set: z.string().optional(),
  split: z.enum(["all", "dev", "held"]).optional(),
  gate: z.boolean().optional(),
  "write-baseline": z.boolean().optional(),
  baseline: z.literal("naive").optional(),
  corpus: z.string().default("corpus"),
  data: z.string().default(".wence"),
  out: z.string().optional(),
  filter: z.string().optional(),
  "show-held": z.boolean().optional(),
  model: z.string().optional(),
  judge: z.boolean().optional(),
  quiet: z.boolean().optional(),
});

const string = { type: "string" } as const;
const boolean = { type: "boolean" } as const;

/** The evaluation without the program around it: `npx tsx eval/main.ts --split dev`. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      set: string,
      split: string,
      gate: boolean,
      "write-baseline": boolean,
      baseline: string,
      corpus: string,
      data: string,
      out: string,
      filter: string,
      "show-held": boolean,
      model: string,
      judge: boolean,
      quiet: boolean,
    },
  });
  const options = OPTIONS.parse(values);
  return await runEval({
    ...options,
    writeBaseline: options["write-baseline"],
    showHeld: options["show-held"],
    corpusDir: options.corpus,
    dataDir: options.data,
  });
}

// `… | head` closes the pipe early; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof WenceError ? error.message : error);
  process.exitCode = 1;
}
