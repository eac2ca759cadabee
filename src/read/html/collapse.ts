import { dropInvisible } from "../drop-invisible.ts";

/**
 * White space as a browser shows it: runs of blanks and line breaks become one blank, none between two Chinese
 * characters that only the source's line break parts. Spaces that are characters of their own (no-break,
 * ideographic) stay inside the line.
 */
export function collapse(text: string): string {
  return dropInvisible(text)
    .replace(
      /(?<=[\u3000-\u9fff\uff00-\uffef“”])[ \t]*[\r\n][ \t\r\n\f]*(?=[\u3000-\u9fff\uff00-\uffef“”])/g,
      "",
    )
    .replace(/[ \t\r\n\f]+/g, " ")
    .replace(/^\s+|\s+$/g, "");
}
