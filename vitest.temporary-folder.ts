import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All that the tests write lies in one folder of the run, which goes with it, however a test ends. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "wence-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
