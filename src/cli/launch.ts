#!/usr/bin/env node
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runCompiled } from "./run-compiled.ts";

/** Name of the built program, which carries the hash of what it holds; set by the build. */
declare const PROGRAM_FILE: string;

const program = fileURLToPath(new URL(PROGRAM_FILE, import.meta.url));
if (process.argv.includes("--verbose")) {
  process.setSourceMapsEnabled(true); // stacks with our names and lines, which Node finds for what it loads itself
  createRequire(import.meta.url)(program);
} else {
  runCompiled(program, program.replace(/\.cjs$/, ".compiled"));
}
