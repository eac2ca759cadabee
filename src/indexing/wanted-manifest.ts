import { readFileSync } from "node:fs";
import { lexiconPath } from "../language/lexicon-path.ts";
import type { SourceText } from "../policy.ts";
import { codeVersion } from "./code-version.ts";
import { corpusHash, sha256Of } from "./corpus-hash.ts";
import type { Manifest } from "./index-files.ts";

/** What a manifest must say for an index to be the one wanted. */
export type WantedManifest = Pick<
  Manifest,
  "corpusHash" | "version" | "lexicon" | "embedder" | "sources"
>;

/** Describes the index that a corpus, a lexicon (its hash) and an embedder (its id) call for. */
export function wantedManifest(
  sources: readonly SourceText[],
  lexicon: string,
  embedder: string,
): WantedManifest {
  const version = codeVersion();
  return {
    corpusHash: corpusHash({ sources, lexicon, version, embedder }),
    version,
    lexicon,
    embedder,
    sources: sources.map(({ file, sha256 }) => ({ file, sha256 })),
  };
}

/** SHA-256 of the lexicon that holds for a corpus folder; "" where it cannot be read. */
export function lexiconHash(corpusDir: string): string {
  try {
    return sha256Of(readFileSync(lexiconPath(corpusDir)));
  } catch {
    return "";
  }
}

/** Why an index is not the one wanted, for readers: another embedder, program, lexicon or file. */
export function whyStale(found: WantedManifest, wanted: WantedManifest): string {
  if (found.embedder !== wanted.embedder) {
    return `索引用的是嵌入模型 ${found.embedder},现为 ${wanted.embedder},已重建索引。`;
  }
  if (found.version !== wanted.version) return "索引由另一版本的程序建立,已重建索引。";
  if (found.lexicon !== wanted.lexicon) return "词表 lexicon.yaml 有改动,已重建索引。";
  return `文件有变动(${changedFiles(found, wanted)}),已更新索引。`;
}

/** "新增 a.txt;修改 b.txt、c.txt;删除 d.txt、e.txt、f.txt 等 5 个" */
function changedFiles(found: WantedManifest, wanted: WantedManifest): string {
  const before = new Map(found.sources.map(({ file, sha256 }) => [file, sha256]));
  const now = new Map(wanted.sources.map(({ file, sha256 }) => [file, sha256]));
  const isChanged = (file: string) => before.has(file) && before.get(file) !== now.get(file);
  return [
    listed(
      "新增",
      [...now.keys()].filter((file) => !before.has(file)),
    ),
    listed("修改", [...now.keys()].filter(isChanged)),
    listed(
      "删除",
      [...before.keys()].filter((file) => !now.has(file)),
    ),
  ]
    .filter(Boolean)
    .join(";");
}

function listed(verb: string, files: readonly string[]): string {
  if (files.length === 0) return "";
  const rest = files.length > 3 ? ` 等 ${files.length} 个` : "";
  return `${verb} ${files.slice(0, 3).join("、")}${rest}`;
}
