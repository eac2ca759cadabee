/** Is a document among the asked ones, given by their ids? Where a question names none, all are asked. */
export function isAsked(id: string, asked: readonly string[]): boolean {
  return asked.length === 0 || asked.includes(id);
}
