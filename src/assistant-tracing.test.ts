import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type FakeService, startFakeService } from "./model/fake-service/start-fake-service.ts";

/** Real processes and sockets, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 60_000 });

const KEY = "sk-secret-0123456789";
let dataDir = "";
let fake: FakeService;
let langsmith: Server;
let received: { path: string; body: string }[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "wence-tracing-"));
  fake = await startFakeService();
  langsmith = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ path: request.url ?? "", body: Buffer.concat(chunks).toString("latin1") });
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => langsmith.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await fake.close();
  langsmith.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Asks one question in a process of its own; resolves to what it printed. */
function ask(env: Readonly<Record<string, string>>): Promise<string> {
  const { port } = langsmith.address() as AddressInfo;
  const settings = {
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: fake.baseUrl,
    WENCE_CHAT_MODEL: "fake",
    LANGSMITH_ENDPOINT: `http://127.0.0.1:${port}`,
    LANGSMITH_API_KEY: "ls-1",
    ...env,
  };
  received = [];
  return new Promise((resolve) => {
    const child = spawn("env", [
      ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
      ...[process.execPath, "--import", "tsx", "src/cli/main.ts", "ask", "--json"],
      ...["烟台护理型床位占比2025年是多少?", "--data", dataDir],
    ]);
    let stdout = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.on("close", () => resolve(stdout));
  });
}

it("sends the model's calls to LangSmith where that is switched on, without the key", async () => {
  expect(JSON.parse(await ask({ LANGSMITH_TRACING: "true" }))).toMatchObject({
    trace: { engine: "model" },
  });
  expect(received.some(({ path }) => path.startsWith("/runs"))).toBe(true);
  expect(JSON.stringify(received)).not.toContain(KEY);
});

it.each([
  ["it is not switched on", {}],
  ["it is switched off", { LANGSMITH_TRACING: "false" }],
])("sends nothing where %s", async (_, env) => {
  expect(JSON.parse(await ask(env))).toMatchObject({ trace: { engine: "model" } });
  expect(received).toEqual([]);
});
