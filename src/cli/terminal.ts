import type { Readable, Writable } from "node:stream";
import pc from "picocolors";

/** Colour functions; each gives its text back unchanged where colour is off. */
export type Paint = Pick<
  ReturnType<typeof pc.createColors>,
  "bold" | "dim" | "red" | "green" | "yellow" | "cyan"
>;

/** The world as a command sees it: where it writes, where it reads, and what the reader's screen can do. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** A person sits there: stdin and stdout are both terminals. */
  readonly interactive: boolean;
  /** stdout is a terminal. */
  readonly screen: boolean;
  /** Progress bars may be drawn on stderr. */
  readonly bars: boolean;
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number;
  readonly paint: Paint;
  /** Writes a line (or several) to stdout. */
  readonly print: (text: string) => void;
  /** Writes a line to stderr. */
  readonly note: (text: string) => void;
}

const WIDTH_WITHOUT_TERMINAL = 100;

/**
 * Describes the terminal of this process.
 *
 * Colour and bars only on a terminal, and not where NO_COLOR is set (`hasColors` looks at it).
 */
export function createTerminal(
  { stdin, stdout, stderr }: Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">,
  { quiet }: { quiet: boolean },
): Terminal {
  const screen = stdout.isTTY === true;
  return {
    stdin,
    stdout,
    stderr,
    interactive: screen && stdin.isTTY === true,
    screen,
    bars: !quiet && stderr.isTTY === true && stderr.hasColors(),
    width: screen ? Math.max(stdout.columns, 40) : WIDTH_WITHOUT_TERMINAL,
    paint: pc.createColors(screen && stdout.hasColors()),
    print: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
  };
}
