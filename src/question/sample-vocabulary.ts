import { readdirSync, readFileSync } from "node:fs";
import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import type { PolicyDocument } from "../policy.ts";
import { buildVocabulary, type Vocabulary } from "./vocabulary.ts";

const FOLDER = new URL("../../corpus/", import.meta.url);

/** For tests: what the question side knows of the repository's own documents, with their lexicon. */
export function sampleVocabulary(
  documents: readonly PolicyDocument[] = sampleDocuments(),
): Vocabulary {
  const lexicon = parseLexicon(readFileSync(new URL("lexicon.yaml", FOLDER), "utf8"));
  return buildVocabulary(documents, lexicon);
}

/** For tests: the text files of the repository's corpus, parsed, in the order of their names. */
export function sampleDocuments(): PolicyDocument[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) =>
    parseDocument({
      id: file.replace(/\.txt$/u, ""),
      file,
      encoding: "utf-8",
      sha256: "",
      text: readFileSync(new URL(file, FOLDER), "utf8"),
    }),
  );
}
