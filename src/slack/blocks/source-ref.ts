import { createHash } from "node:crypto";
import * as z from "zod";
import type { SourceRange } from "../../answer/grounding/find-source.ts";
import type { Language } from "../../question/rewrite/language-of.ts";
import { parseJson } from "../parse-json.ts";

/** A citation in a button: which words, and a seal that tells whether they are still there. */
export interface SourceRef extends SourceRange {
  readonly n: number;
  readonly seal: string;
}

/** Slack allows 2,000 characters in a button's value. */
const LONGEST_VALUE = 1_900;
const SEAL_LENGTH = 6;

const VALUE = z.object({
  d: z.array(z.string()),
  c: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.string()])),
  /** Language of the window; absent for simplified Chinese. */
  l: z.enum(["zh-Hant", "en"]).optional(),
});

/** The seal of quoted words: the beginning of their hash. */
export function sealOf(quote: string): string {
  return createHash("sha256").update(quote).digest("base64url").slice(0, SEAL_LENGTH);
}

/**
 * Packs citations into as many button values as they need; each stands for itself, so that a button
 * works after a restart and without anything being kept.
 */
export function packSources(
  citations: readonly (SourceRange & { readonly n: number; readonly quote: string })[],
  language: Language = "zh-Hans",
): string[] {
  const values: string[] = [];
  let documents: string[] = [];
  let packed: z.infer<typeof VALUE>["c"] = [];
  const rest = language === "zh-Hans" ? {} : { l: language };
  const value = () => JSON.stringify({ d: documents, c: packed, ...rest });
  for (const { n, document, start, end, quote } of citations) {
    const before = { documents, packed };
    const known = documents.includes(document);
    documents = known ? documents : [...documents, document];
    packed = [...packed, [n, documents.indexOf(document), start, end, sealOf(quote)]];
    if (value().length > LONGEST_VALUE && before.packed.length > 0) {
      values.push(JSON.stringify({ d: before.documents, c: before.packed, ...rest }));
      documents = [document];
      packed = [[n, 0, start, end, sealOf(quote)]];
    }
  }
  return packed.length === 0 ? values : [...values, value()];
}

/** Reads a button's value; empty where it is none of ours. */
export function unpackSources(value: string): SourceRef[] {
  const parsed = VALUE.safeParse(parseJson(value));
  if (!parsed.success) return [];
  const { d, c } = parsed.data;
  return c.flatMap(([n, at, start, end, seal]) => {
    const document = d[at];
    return document === undefined ? [] : [{ n, document, start, end, seal }];
  });
}

/** In which language a button's window speaks. */
export function languageOfSources(value: string): Language {
  const parsed = VALUE.safeParse(parseJson(value));
  return (parsed.success ? parsed.data.l : undefined) ?? "zh-Hans";
}
