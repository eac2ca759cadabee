import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Feedback, openFeedbackLog } from "../../store/feedback-log.ts";
import { createFileStore } from "../../store/file-store.ts";
import { fakeWorld } from "../fake-context.ts";
import { feedback, toCandidates } from "./feedback.ts";

const dataDir = mkdtempSync(join(tmpdir(), "wence-feedback-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const judged = (given: Partial<Feedback>): Feedback => ({
  at: "2026-11-22T00:00:00.000Z",
  ref: "W-7KQ2M9F",
  user: "T1:U1",
  vote: "up",
  reason: null,
  comment: null,
  question: "绿地率是多少?",
  status: "answered",
  evidence: [{ doc: "a", text: "绿地率\n\n70" }],
  ...given,
});

describe("candidates for the test set", () => {
  it("carry the words that a good answer rested on", () => {
    expect(toCandidates([judged({}), judged({ user: "T1:U2" })])).toEqual([
      {
        id: "slack-w-7kq2m9f",
        question: "绿地率是多少?",
        type: "feedback",
        docs: ["a"],
        status: "answered",
        must: [],
        must_not: [],
        evidence: [{ doc: "a", text: "绿地率70" }],
        evidence_mode: "all",
        note: "Slack 反馈:有用 2,没用 0",
      },
    ]);
  });

  it("carry the reasons where somebody found the answer wrong, and not its words", () => {
    const [candidate] = toCandidates([
      judged({}),
      judged({ user: "T1:U2", vote: "down", reason: "答错了", comment: "应为 71%" }),
    ]);
    expect(candidate).toMatchObject({
      evidence: [],
      docs: [],
      note: "Slack 反馈:有用 1,没用 1;答错了;应为 71%",
    });
  });

  it("give a reason to those that found nothing, as the test set wants it", () => {
    expect(toCandidates([judged({ status: "not_found", evidence: [] })])).toMatchObject([
      { status: "not_found", reason: "not_stated" },
    ]);
  });
});

describe("wence feedback export", () => {
  it("prints a line for each answer judged, the newest judgement of each reader counting", async () => {
    const store = createFileStore(join(dataDir, "slack"));
    const log = await openFeedbackLog(store);
    await log.give(judged({}));
    await log.give(judged({ vote: "down" }));
    await log.give(judged({ ref: "W-2" }));
    await store.close();
    const { context, stdout, stderr } = fakeWorld({ setup: { dataDir } });
    expect(await feedback({}, context)).toBe(0);
    const lines = stdout().trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { note: string }).note)).toEqual([
      "Slack 反馈:有用 0,没用 1",
      "Slack 反馈:有用 1,没用 0",
    ]);
    expect(stderr()).toBe("已导出 2 个被评价的回答。\n");
  });

  it("prints nothing where nobody judged", async () => {
    const { context, stdout } = fakeWorld({ setup: { dataDir: join(dataDir, "none") } });
    expect(await feedback({}, context)).toBe(0);
    expect(stdout()).toBe("");
  });
});
