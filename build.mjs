import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import cmdShim from "cmd-shim";
import { build } from "esbuild";

const OUT = "dist/cli";
/** The command, which package.json names under `bin` in a packed archive only (`prepack`). */
const COMMAND = "dist/bin/wence";
/**
 * Light packages that nearly every command needs go into the bundle: a start then opens a few files instead of some
 * hundred. So do those that exist as ES modules only. All others stay where npm put them, and are loaded when they
 * are used.
 */
const BUNDLED = new Set([
  "@vant/area-data",
  "commander",
  "opencc-js",
  "picocolors",
  "get-east-asian-width",
  "mdast-util-from-markdown",
  "mdast-util-gfm-table",
  "micromark-extension-gfm-table",
  "p-queue",
  "p-retry",
  "yaml",
  "zod",
]);

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const common = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  external: Object.keys(dependencies).filter((name) => !BUNDLED.has(name)),
  minify: true, // a start reads a fifth less; stacks are told by the source maps
  legalComments: "linked",
  sourcemap: true,
  outdir: OUT,
  logLevel: "warning",
};

rmSync(OUT, { recursive: true, force: true });
// CommonJS, since its compiled code can be kept for the next start; one file, so that all of it is kept in one.
const program = await build({
  ...common,
  entryPoints: { program: "src/cli/main.ts" },
  entryNames: "[name]-[hash]",
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  supported: { "dynamic-import": false }, // else a package would be there twice, loaded in both ways
  define: { "import.meta.url": "moduleUrl" },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  metafile: true,
});
const file = Object.keys(program.metafile.outputs).find((path) => path.endsWith(".cjs"));
await build({
  ...common,
  entryPoints: { main: "src/cli/launch.ts", "extract-worker": "src/read/extract-worker.ts" },
  format: "esm",
  define: { PROGRAM_FILE: JSON.stringify(`./${basename(file)}`) },
  // What was written for CommonJS asks for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);',
  },
});

mkdirSync("dist/bin", { recursive: true });
writeFileSync(COMMAND, '#!/usr/bin/env node\nimport "../cli/main.js";\n', { mode: 0o755 });
await linkCommand("node_modules/.bin");

// The first start compiles for those after it; without it, the reader's own first question would.
const scratch = mkdtempSync(join(tmpdir(), "wence-build-"));
spawnSync(process.execPath, [join(OUT, "main.js"), "start", "--quiet", "--data", scratch], {
  stdio: "ignore",
});
rmSync(scratch, { recursive: true, force: true });

/**
 * Makes `npx wence` run this checkout. npm links the commands of a package where it is installed, not in its own
 * checkout; for a command that the checkout's package.json names itself, under `bin` or by `directories.bin`, npx looks
 * through all that is installed, twice, at every start (0.2 s).
 */
async function linkCommand(folder) {
  if (!existsSync(folder)) return;
  const link = join(folder, "wence");
  rmSync(link, { force: true });
  if (process.platform === "win32") await cmdShim(COMMAND, link);
  else symlinkSync(relative(folder, COMMAND), link);
}
