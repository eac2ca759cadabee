import { cruise, type ICruiseResult } from "dependency-cruiser";
import { expect, it } from "vitest";

/** The one-way path of the data: a layer may import itself and the layers before it. */
const LAYERS = [
  "src/errors.ts",
  "src/log.ts",
  "src/policy.ts",
  "src/language",
  "src/read",
  "src/parse",
  "src/indexing",
  "src/question",
  "src/retrieval",
  "src/answer",
  "src/model",
  "src/assistant.ts",
  "src/live-assistant.ts",
  "src/store",
];
const FRONT_ENDS = ["src/cli", "src/slack", "src/web", "eval"];

/** What only one place may know, and that place. */
const CONFINED = {
  "node_modules/hnswlib-node": "^src/indexing/vector-index\\.ts",
  "node_modules/@slack": "^src/slack/",
  "node_modules/(@langchain/openai|openai|langchain)/": "^src/model/",
  "^src/config\\.ts":
    "^(src/config\\.test\\.ts|src/assistant\\.ts|src/(cli|slack|web)/main\\.ts|eval/run\\.ts)",
};

/** `wence eval` starts the evaluation, `wence serve` the bot and the web server: the doors between front ends. */
const EVAL_COMMAND = "^src/cli/commands/evaluate\\.ts$";
const SERVE_COMMAND = "^src/cli/commands/(serve|feedback)\\.ts$";

const starts = (paths: readonly string[]) => `^(${paths.join("|")})`;

const forbidden = [
  { name: "no cycles", from: {}, to: { circular: true } },
  ...LAYERS.slice(0, -1).map((layer, i) => ({
    name: `${layer} imports backwards only`,
    from: { path: starts([layer]) },
    to: { path: starts([...LAYERS.slice(i + 1), ...FRONT_ENDS]) },
  })),
  {
    name: "the assistant knows no front end",
    from: { path: "^src/assistant\\.ts" },
    to: { path: starts(FRONT_ENDS) },
  },
  ...FRONT_ENDS.map((frontEnd) => ({
    name: `${frontEnd} stands alone`,
    from: { path: starts([frontEnd]), pathNot: `${EVAL_COMMAND}|${SERVE_COMMAND}` },
    to: { path: starts(FRONT_ENDS.filter((other) => other !== frontEnd)) },
  })),
  {
    name: "the eval command knows of eval/ only its entry",
    from: { path: EVAL_COMMAND },
    to: { path: starts(["eval", "src/slack", "src/web"]), pathNot: "^eval/run\\.ts$" },
  },
  {
    name: "the serve command knows of other front ends only their entries",
    from: { path: SERVE_COMMAND },
    to: { path: starts(["eval", "src/slack", "src/web"]), pathNot: "^src/(slack|web)/main\\.ts$" },
  },
  ...Object.entries(CONFINED).map(([target, home]) => ({
    name: `${target} is known in one place`,
    from: { path: "^(src|eval)/", pathNot: home },
    to: { path: target },
  })),
];

it("lets data flow one way", async () => {
  const { output } = await cruise(["src", "eval"], {
    validate: true,
    ruleSet: { forbidden: forbidden.map((rule) => ({ ...rule, severity: "error" as const })) },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  });
  const { summary } = output as ICruiseResult;
  expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(30); // a checker that reads nothing passes everything
}, 30_000);
