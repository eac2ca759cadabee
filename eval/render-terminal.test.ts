import { expect, it } from "vitest";
import { displayWidth } from "../src/language/display-width.ts";
import { renderTerminal } from "./render-terminal.ts";
import { scoreError } from "./score-answer.ts";

const question = {
  id: "a-003",
  question: "每千名老年人拥有多少张".repeat(20),
  type: "passage",
  docs: [],
  status: "answered" as const,
  must: [],
  must_not: [],
  evidence: [],
  evidence_mode: "all" as const,
};
const render = (width: number) => {
  const scores = [scoreError(question, "很长的说明".repeat(40), 1)];
  const report = {
    set: "q.jsonl",
    part: "all" as const,
    at: "",
    systems: [{ name: "问策", scores }],
  };
  return renderTerminal(report, [question], { showHeld: false, width });
};

it("keeps every line within the terminal, Chinese counted twice", () => {
  const lines = render(80).split("\n");
  expect(Math.max(...lines.map((line) => displayWidth(line)))).toBe(80);
});

it("comes to an end on a terminal that says it has no columns", () => {
  expect(
    render(0)
      .split("\n")
      .slice(0, 2)
      .every((line) => displayWidth(line) <= 60),
  ).toBe(true);
});

it("aligns columns by display width", () => {
  const lines = render(80).split("\n");
  const [header, row] = [
    lines.find((line) => line.startsWith("分数")),
    lines.find((line) => line.startsWith("答对且引对")),
  ];
  expect(displayWidth(header ?? "")).toBe(displayWidth(row ?? ""));
});
