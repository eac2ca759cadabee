/** A question that came in by Slack, however it was asked. */
export interface Inquiry {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** ts of the thread's first message. */
  readonly thread: string;
  /** ts of the message that asks; null where a click does. */
  readonly message: string | null;
  /** As a reader wrote it, mentions removed. */
  readonly question: string;
  readonly entry: "mention" | "dm" | "thread" | "button";
}
