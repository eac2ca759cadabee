import { expect, test } from "vitest";
import { spellPopulation } from "./spell-population.ts";

test.each([
  ["到2025年全市会有多少人", "到2025年全市会有常住人口多少人"],
  ["全县一共有多少人?", "全县一共有常住人口多少人?"],
  ["全区大概多少人、公园几座", "全区大概常住人口多少人、公园几座"],
])("how many people a place has is its population: %s", (text, spelt) =>
  expect(spellPopulation(text)).toBe(spelt),
);

test.each(["全市有多少人参加公园认领", "全市巡护员有多少人", "全市有多少人次入园", "公园有多少人"])(
  "%s asks for others",
  (text) => expect(spellPopulation(text)).toBe(text),
);
