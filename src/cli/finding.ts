/** One line of the doctor's report; `message` says what is so and, unless it is well, what to do. */
export interface Finding {
  readonly level: "ok" | "warning" | "error";
  readonly message: string;
}
