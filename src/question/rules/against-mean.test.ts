import { expect, test } from "vitest";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { understand } from "../understand.ts";

const vocabulary = sampleVocabulary();
const queryOf = (question: string) => understand(question, [], vocabulary).parts[0]?.query;

test.each([
  ["周口哪些县的养老床位高于平均水平", "more"],
  ["周口养老床位低于全市平均的县有几个", "less"],
  ["周口哪些县区的托位数不到平均数", "less"],
  ["周口有哪些县的托位比平均水平高", "more"],
  ["周口哪几个县的养老床位在平均线以下", "less"],
])("%s", (question, mean) =>
  expect(queryOf(question)).toMatchObject({ kind: "table", operation: "list", mean }),
);

test("a mean that is asked for itself picks no rows", () =>
  expect(queryOf("周口各县养老床位平均多少张")).toMatchObject({
    operation: "average",
    mean: null,
  }));
