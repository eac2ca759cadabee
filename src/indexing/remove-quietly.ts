import { rmSync } from "node:fs";

/** Removes a file or folder; where that fails (or there is none), so be it: the next run cleans up. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Whatever hinders removing has been met, and reported, by the work before.
  }
}
