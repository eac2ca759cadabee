import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const terms = (sentence: string) =>
  parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市公园管理办法\n第一条 公园免费开放。\n第二条 ${sentence}\n`,
  })
    .metadata.filter(({ key }) => key === "effectiveDate" || key === "expiryDate")
    .map(({ key, value }) => `${key} ${value}`);

test.each([
  ["本办法自2022年1月1日起实施。", ["effectiveDate 2022-01-01"]],
  ["上述申请条件和补贴标准自2022年1月1日起执行。", ["effectiveDate 2022-01-01"]],
  ["本办法自2022年1月1日起生效，有效期5年。", ["effectiveDate 2022-01-01", "expiryDate 5年"]],
  ["本办法有效期至2027年12月31日。", ["expiryDate 2027-12-31"]],
  ["本办法有效期3年，至2027年4月30日止。", ["expiryDate 2027-04-30"]],
  ["本办法有效期为五年，自2024年5月1日至2029年4月30日。", ["expiryDate 2029-04-30"]],
  [
    "本办法自2022年1月1日起施行，有效期自2022年1月1日至2026年12月31日。",
    ["effectiveDate 2022-01-01", "expiryDate 2026-12-31"],
  ],
  ["本办法自发布之日起30日后施行。", ["effectiveDate 发布之日起30日后"]],
  ["本办法自发布之日起施行。", ["effectiveDate 发布之日"]],
  ["补贴自2022年1月1日起发放，证书有效期3年。", []],
])("%s", (sentence, expected) => {
  expect(terms(sentence)).toEqual(expected);
});

test("the imprint at the end says when it was printed", () => {
  const dates = (end: string) =>
    parseDocument({
      id: "a",
      file: "a.txt",
      encoding: "utf-8",
      sha256: "",
      text: `云河市公园管理办法\n第一条 公园免费开放。\n\n抄送:市委各部门。\n${end}\n`,
    })
      .metadata.filter(({ key }) => key === "datePublished")
      .map(({ value }) => value);
  expect(dates("云河市人民政府办公室              2023年5月8日印发")).toEqual(["2023-05-08"]);
  expect(dates("上一轮办法于2021年5月8日印发。")).toEqual([]);
});

test("a printed term of validity ends with its second date", () => {
  const { metadata } = parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: "有效期限：2024-03-01 至 2029-02-28\n云河市公园管理办法\n第一条 公园免费开放。\n",
  });
  expect(metadata.find(({ key }) => key === "expiryDate")?.value).toBe("2029-02-28");
});
