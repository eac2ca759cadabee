import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fakeAssistant } from "../fake-assistant.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { describeDocument } from "./describe-document.ts";
import { findDocument } from "./find-document.ts";

const parsed = (id: string) => {
  const text = readFileSync(`corpus/${id}.txt`, "utf8");
  return parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "0", text });
};

it("describes records by names and lines, as other programs rely on", () => {
  const weihai = describeDocument(parsed("weihai"));
  expect(weihai).toMatchObject({
    id: "weihai",
    place: "威海市",
    documentNumber: "威政办字〔2022〕42号",
  });
  expect(weihai.duties.find(({ task }) => task.includes("构建城乡老年助餐服务体系"))).toMatchObject(
    {
      lead: ["市民政局"],
      support: ["市发展改革委", "市市场监管局", "市商务局"],
      shared: [],
      startLine: 57,
      endLine: 57,
    },
  );
});

it("gives every indicator its values and lines", () => {
  const yantai = describeDocument(parsed("yantai"));
  expect(yantai.indicators.find(({ name }) => name === "护理型床位占比")).toMatchObject({
    unit: "%",
    attribute: "约束性",
    values: [
      { year: 2021, raw: "54", number: 54, comparator: "=", role: "baseline" },
      { year: 2025, raw: "70", number: 70, comparator: "=", role: "target" },
    ],
    startLine: 72,
    endLine: 80,
  });
});

it("finds a document by id, file or place, and otherwise names those that exist", () => {
  const { documents } = fakeAssistant({ documents: [parsed("yantai"), parsed("weihai")] });
  for (const name of ["yantai", "yantai.txt", "烟台市", "烟台"])
    expect(findDocument(name, documents).id).toBe("yantai");
  expect(() => findDocument("yantia", documents)).toThrow(
    "没有编号为 yantia 的文件。您是不是要找 yantai?现有:yantai、weihai。",
  );
  expect(() => findDocument("北京", documents)).toThrow(
    "没有编号为 北京 的文件。现有:yantai、weihai。",
  );
});
