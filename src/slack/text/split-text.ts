/** What must not be torn: brackets with their words, markers, bold words, entities, escapes, links. */
const WHOLE =
  /《[^《》\n]{1,200}》|〔[^〔〕\n]{1,12}〕|“[^“”\n]{1,200}”|\*\*[^*\n]{1,200}\*\*|(?:\[\d+\])+|&(?:amp|lt|gt);|\\.|https?:\/\/[^\s]+|第[\d一二三四五六七八九十百]+[条款项章]|[A-Za-z0-9.,%]+|[\s\S]/gu;
const SENTENCE_END = /^[。；！？!?;\n]$|[。；！？]”$/u;
const PAUSE = /^[，、,：:\s]$/u;
/** Closing marks and citation markers belong to the sentence before them. */
const TAIL = /^(?:[”』」）)】]|(?:\[\d+\])+|[。！？])$/u;

/**
 * Cuts Chinese text into sentences, each with its closing marks and citation markers; joined, they are
 * the text. A line break ends a sentence.
 *
 *     "甲为70%[1]。乙未载明。"  →  ["甲为70%[1]。", "乙未载明。"]
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let current = "";
  let ended = false;
  for (const [piece] of text.matchAll(WHOLE)) {
    if (ended && !TAIL.test(piece)) {
      sentences.push(current);
      current = "";
      ended = false;
    }
    current += piece;
    ended = ended || SENTENCE_END.test(piece);
  }
  return current === "" ? sentences : [...sentences, current];
}

/**
 * Cuts text into parts of at most `longest` characters, at ends of sentences; a sentence that is longer
 * is cut at a pause, and only where there is none between characters. Joined, the parts are the text.
 */
export function splitText(text: string, longest: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const sentence of splitSentences(text).flatMap((each) => shortened(each, longest))) {
    if (part !== "" && lengthOf(part) + lengthOf(sentence) > longest) {
      parts.push(part);
      part = "";
    }
    part += sentence;
  }
  return part === "" ? parts : [...parts, part];
}

/** Characters as Slack counts them: code points. */
function lengthOf(text: string): number {
  return [...text].length;
}

function shortened(sentence: string, longest: number): string[] {
  if (lengthOf(sentence) <= longest) return [sentence];
  const parts: string[] = [];
  let part = "";
  let pause = 0;
  const cut = () => {
    const at = pause > 0 ? pause : part.length;
    parts.push(part.slice(0, at));
    part = part.slice(at);
    pause = 0;
  };
  for (const [piece] of sentence.matchAll(WHOLE)) {
    for (const bit of lengthOf(piece) > longest ? [...piece] : [piece]) {
      while (part !== "" && lengthOf(part) + lengthOf(bit) > longest) cut();
      part += bit;
      if (PAUSE.test(bit)) pause = part.length;
    }
  }
  return part === "" ? parts : [...parts, part];
}
