/** JSON for stdout: indented for a person at a terminal, on one line for a program. */
export function formatJson(value: unknown, { screen }: { screen: boolean }): string {
  return screen ? JSON.stringify(value, null, 2) : JSON.stringify(value);
}
