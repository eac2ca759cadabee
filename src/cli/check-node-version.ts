import packageJson from "../../package.json" with { type: "json" };
import type { Finding } from "./finding.ts";

/** Compares a Node version ("20.19.0") with the one that package.json asks for (">=20.19"). */
export function checkNodeVersion(version: string): Finding {
  const required = packageJson.engines.node.replace(/^>=/, "");
  if (isAtLeast(version, required)) return { level: "ok", message: `Node ${version}` };
  return {
    level: "error",
    message: `Node ${version} 太旧,需要 ${required} 或更新的版本。请升级 Node。`,
  };
}

function isAtLeast(version: string, required: string): boolean {
  const have = version.split(".").map(Number);
  for (const [i, needed] of required.split(".").map(Number).entries()) {
    const part = have[i] ?? 0;
    if (part !== needed) return part > needed;
  }
  return true;
}
