import { WenceError } from "../errors.ts";

/**
 * What kept the service from answering. "settings": key, address or model name are wrong, nothing helps
 * but mending them; "busy": it said when to come back; "down": no answer, or an error of its own;
 * "late": not within the time; "garbled": an answer that is none; "refused": the model would not;
 * "cancelled": the reader has gone.
 */
export type FailureKind =
  | "settings"
  | "busy"
  | "down"
  | "late"
  | "garbled"
  | "refused"
  | "cancelled";

/** A failed call, told without a word of the request or the response: either may hold a secret. */
export interface ServiceFailure {
  readonly kind: FailureKind;
  /** In Chinese: what is wrong and, where a person can mend it, how. */
  readonly message: string;
  /** How long the service asked to be left alone; null where it did not say. */
  readonly retryAfterMs: number | null;
}

const MESSAGES: Readonly<Record<FailureKind, string>> = {
  settings: "模型服务不接受当前的设置",
  busy: "模型服务繁忙",
  down: "模型服务连接不上",
  late: "模型服务没有在时限内答完",
  garbled: "模型服务的回应无法读取",
  refused: "模型没有给出可用的回应",
  cancelled: "已取消。",
};

/** A failure as an error that carries it; {@link failureOf} finds it again under whatever wraps it. */
export function serviceError(
  kind: FailureKind,
  message: string = MESSAGES[kind],
  retryAfterMs: number | null = null,
): WenceError {
  const code =
    kind === "cancelled"
      ? "cancelled"
      : kind === "settings"
        ? "model_misconfigured"
        : kind === "garbled" || kind === "refused"
          ? "model_reply_invalid"
          : "model_unavailable";
  const failure: ServiceFailure = { kind, message, retryAfterMs };
  return new WenceError(code, message, {
    cause: failure,
    retryable: kind === "busy" || kind === "down",
  });
}

/**
 * The failure behind an error of the client libraries. What they report themselves is told by its kind
 * alone. `signals` tell a reader who left from a time that ran out.
 */
export function failureOf(
  error: unknown,
  {
    cancel,
    deadline,
  }: { cancel?: AbortSignal | undefined; deadline?: AbortSignal | undefined } = {},
): ServiceFailure {
  if (cancel?.aborted) return failure("cancelled");
  if (deadline?.aborted) return failure("late");
  for (let each: unknown = error, depth = 0; each !== undefined && depth < 6; depth += 1) {
    if (each instanceof WenceError && isFailure(each.cause)) return each.cause;
    each = each instanceof Error ? each.cause : undefined;
  }
  if (error instanceof Error && /abort|timeout/i.test(error.name)) return failure("late");
  return failure(error instanceof SyntaxError || isParsing(error) ? "garbled" : "down");
}

function failure(kind: FailureKind): ServiceFailure {
  return { kind, message: MESSAGES[kind], retryAfterMs: null };
}

function isFailure(value: unknown): value is ServiceFailure {
  return typeof value === "object" && value !== null && "kind" in value && "retryAfterMs" in value;
}

function isParsing(error: unknown): boolean {
  return (
    error instanceof Error &&
    /pars|json|schema|structured|stream|zod/i.test(error.name + error.message)
  );
}
