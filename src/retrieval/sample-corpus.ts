import { readFileSync } from "node:fs";
import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { buildVocabulary } from "../question/vocabulary.ts";
import { type Corpus, createCorpus } from "./corpus.ts";

const FOLDER = new URL("../../corpus/", import.meta.url);
const IDS = ["luchun", "weihai", "yantai", "zhenjiang", "zhoukou"];

/** The five documents of the repository with their lexicon, without a search index: for tests. */
export function sampleCorpus(): Corpus {
  const documents = IDS.map((id) =>
    parseDocument({
      id,
      file: `${id}.txt`,
      encoding: "utf-8",
      sha256: "",
      text: readFileSync(new URL(`${id}.txt`, FOLDER), "utf8"),
    }),
  );
  const lexicon = parseLexicon(readFileSync(new URL("lexicon.yaml", FOLDER), "utf8"));
  return createCorpus(documents, buildVocabulary(documents, lexicon), () => []);
}
