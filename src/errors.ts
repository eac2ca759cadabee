export type ErrorCode =
  | "usage"
  | "config_invalid"
  | "corpus_missing"
  | "corpus_empty"
  | "file_unreadable"
  | "file_empty"
  | "file_binary"
  | "file_too_large"
  | "file_undecodable"
  | "file_damaged"
  | "file_encrypted"
  | "file_no_text"
  | "file_too_complex"
  | "index_broken"
  | "data_unwritable"
  | "question_empty"
  | "question_too_long"
  | "input_invalid"
  | "document_unknown"
  | "prompt_invalid"
  | "model_misconfigured"
  | "model_unavailable"
  | "model_reply_invalid"
  | "slack_unreachable"
  | "cancelled"
  | "internal";

/**
 * The one error class. `message` is for readers, in Chinese: what, which value, what to do.
 *
 * `retryable` says whether the same call may succeed later without anybody mending anything.
 */
export class WenceError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; retryable?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "WenceError";
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
