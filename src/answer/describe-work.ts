import type { Query } from "../question/query.ts";
import type { Understood } from "../question/understand.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import { placeOf } from "./place-of.ts";

const SUBJECTS: Readonly<Record<Query["kind"], string>> = {
  indicator: "指标",
  duty: "责任分工",
  table: "表格",
  metadata: "文件信息",
  person: "人员名单",
  mentions: "相关内容",
  passage: "条款",
  clarify: "相关内容",
  outside: "文件范围",
};

const MOST_PLACES = 2;

/** Says what is being looked up for a reader who waits: "查某某市的指标", "查各地的责任分工". */
export function describeWork(parts: readonly Understood[], { documents }: Corpus): string {
  const subjects = [...new Set(parts.map(({ query }) => SUBJECTS[query.kind]))].join("和");
  const ids = new Set(parts.flatMap(({ query }) => query.documents));
  const places = [...new Set(documents.filter(({ id }) => ids.has(id)).map(placeOf))];
  const where = places.length === 0 || places.length > MOST_PLACES ? "各地" : places.join("和");
  return `查${where}的${subjects}`;
}
