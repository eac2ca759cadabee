import { expect, test } from "vitest";
import { parseDocument } from "../parse-document.ts";

const people = (text: string) =>
  parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河县公园建设方案\n一、任务\n新建公园20处。\n二、组织\n${text}\n`,
  }).people.map(({ role, name, post }) => `${role} ${name} ${post}`.trim());

test("an office goes to a bare name that the document names elsewhere, and to no other words", () => {
  const lead = "成立公园建设专班,由县园林局局长许岩任组长。";
  expect(people(`${lead}专班办公室设在县园林局,办公室主任由许岩兼任。`)).toEqual([
    "组长 许岩 县园林局局长",
    "办公室主任 许岩",
  ]);
  expect(people(`${lead}办公室设在县园林局,许岩兼任办公室主任。`)).toEqual([
    "组长 许岩 县园林局局长",
    "办公室主任 许岩",
  ]);
  expect(people(`${lead}办公室主任由专人兼任,副组长由其他人员担任。`)).toEqual([
    "组长 许岩 县园林局局长",
  ]);
});

test("who leads a commission is no head of its office, whose name stands behind", () => {
  expect(
    people(
      "县绿化委员会由副县长沈柯任主任;委员会办公室设在县园林局,县园林局局长许岩任主任,副局长何静任副主任。",
    ),
  ).toEqual(["主任 沈柯 副县长", "办公室主任 许岩 县园林局局长", "办公室副主任 何静 副局长"]);
});

test("the body whose sentence it is stands in no post", () => {
  expect(people("县公园建设联席会议由分管副县长沈柯任召集人。")).toEqual([
    "召集人 沈柯 分管副县长",
  ]);
});

test("a name of three characters may be spread", () => {
  expect(
    people(
      "公园建设专班成员名单\n组  长:许  岩  副县长\n成  员:何 静 宜  县园林局局长\n沈 柯  县财政局局长",
    ),
  ).toEqual(["组长 许岩 副县长", "成员 何静宜 县园林局局长", "成员 沈柯 县财政局局长"]);
});
