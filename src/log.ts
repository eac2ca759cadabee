import { createRequire } from "node:module";
import type { Logger } from "pino";

/** Levels of `LOG_LEVEL`, loudest last; "silent" writes nothing. */
export const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes one JSON line to stderr for each call at or above the chosen level. */
export interface Log {
  readonly error: LogMethod;
  readonly warn: LogMethod;
  readonly info: LogMethod;
  readonly debug: LogMethod;
}

/** `fields` go into the JSON line; an `Error` belongs under the key `err`. */
export type LogMethod = (message: string, fields?: Readonly<Record<string, unknown>>) => void;

/**
 * Makes a log that writes to stderr, so that stdout carries answers only.
 *
 * Nothing is loaded before the first line is really written: a quiet run pays nothing.
 */
export function createLog(level: LogLevel): Log {
  let logger: Logger | undefined;
  const method = (name: "error" | "warn" | "info" | "debug"): LogMethod => {
    if (LOG_LEVELS.indexOf(name) > LOG_LEVELS.indexOf(level)) return () => {};
    return (message, fields = {}) => {
      logger ??= loadPino(level);
      logger[name](fields, message);
    };
  };
  return {
    error: method("error"),
    warn: method("warn"),
    info: method("info"),
    debug: method("debug"),
  };
}

function loadPino(level: LogLevel): Logger {
  const pino = createRequire(import.meta.url)("pino") as typeof import("pino");
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}
