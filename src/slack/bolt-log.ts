import type { Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../log.ts";
import { redact } from "./redact.ts";

/** Hands Bolt's lines to our log, one level down and redacted: what matters is logged by us. */
export function createBoltLog(log: Log): Logger {
  const tell =
    (method: "error" | "warn" | "info" | "debug") =>
    (...parts: unknown[]) =>
      log[method](redact(parts.map(String).join(" ")), { from: "bolt" });
  return {
    error: tell("error"),
    warn: tell("warn"),
    info: tell("debug"),
    debug: () => {}, // whole payloads
    setLevel: () => {},
    getLevel: () => "info" as LogLevel,
    setName: () => {},
  };
}
