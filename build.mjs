import { readFileSync } from "node:fs";
import { build } from "esbuild";

/**
 * Light packages that nearly every command needs go into the bundle: a start then opens a few files instead of some
 * hundred. All others stay where npm put them, and are loaded when they are used.
 */
const BUNDLED = new Set([
  "@vant/area-data",
  "commander",
  "opencc-js",
  "picocolors",
  "get-east-asian-width",
  "yaml",
  "zod",
]);

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));

await build({
  entryPoints: ["src/cli/main.ts", "src/read/extract-worker.ts"],
  entryNames: "[name]",
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  external: Object.keys(dependencies).filter((name) => !BUNDLED.has(name)),
  // What was written for CommonJS asks for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);',
  },
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true, // a start reads a fifth less; stacks are told by the source maps
  legalComments: "linked",
  sourcemap: true,
  outdir: "dist/cli",
  logLevel: "warning",
});
