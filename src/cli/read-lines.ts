import { StringDecoder } from "node:string_decoder";

/** One line of a file, without its line break. */
export interface InputLine {
  /** 1-based. */
  readonly line: number;
  /** Null where the line is longer than allowed. */
  readonly text: string | null;
  /** Bytes of the file read so far. */
  readonly bytesRead: number;
}

/** Longest line, in UTF-16 units; what follows is dropped, not kept in memory. */
export const LONGEST_LINE = 1_000_000;

/**
 * Reads UTF-8 line by line, in constant memory. Breaks are `\n` and `\r\n`; a byte order mark and a
 * missing final break are tolerated.
 */
export async function* readLines(
  stream: AsyncIterable<Buffer | string>,
): AsyncGenerator<InputLine> {
  const decoder = new StringDecoder("utf8");
  let bytesRead = 0;
  let line = 0;
  let rest = "";
  let overlong = false;
  for await (const chunk of stream) {
    bytesRead += Buffer.byteLength(chunk);
    const [first = "", ...more] = (typeof chunk === "string" ? chunk : decoder.write(chunk)).split(
      "\n",
    );
    const parts = [rest + first, ...more];
    rest = parts.pop() ?? "";
    for (const part of parts) {
      line += 1;
      yield { line, text: lineText(part, { line, overlong }), bytesRead };
      overlong = false;
    }
    if (rest.length > LONGEST_LINE) {
      overlong = true;
      rest = "";
    }
  }
  rest += decoder.end();
  if (rest !== "" || overlong) {
    yield { line: line + 1, text: lineText(rest, { line: line + 1, overlong }), bytesRead };
  }
}

function lineText(
  part: string,
  { line, overlong }: { line: number; overlong: boolean },
): string | null {
  if (overlong || part.length > LONGEST_LINE) return null;
  const text = part.endsWith("\r") ? part.slice(0, -1) : part;
  return line === 1 && text.startsWith("\ufeff") ? text.slice(1) : text;
}
