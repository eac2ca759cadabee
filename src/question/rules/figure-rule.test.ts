import { expect, it } from "vitest";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { understand } from "../understand.ts";

const vocabulary = sampleVocabulary();
const queryOf = (question: string) => understand(question, [], vocabulary).parts[0]?.query;

it("takes a figure for all that is known of what is asked", () => {
  expect(queryOf("38.5%是什么指标")).toMatchObject({ kind: "passage", asked: "38.5" });
  expect(queryOf("4857张是什么数")).toMatchObject({ kind: "passage", asked: "4857" });
});

it.each(["镇江27项指标是哪些", "烟台25项指标分别是什么"])(
  "leaves alone how many there are of what is asked for: %s",
  (question) => expect(queryOf(question)).toMatchObject({ kind: "indicator", operation: "list" }),
);
