import { describe, expect, test } from "vitest";
import { sampleDocuments, sampleVocabulary } from "../sample-vocabulary.ts";
import { findPlaces } from "./find-places.ts";

const vocabulary = sampleVocabulary();

const namesIn = (text: string) => findPlaces(text, vocabulary).places.map(({ name }) => name);

describe("a place of the corpus is found", () => {
  test.each([
    ["烟台护理型床位占比", ["烟台市"]],
    ["烟台市护理型床位占比", ["烟台市"]],
    ["yantai护理型床位占比", ["烟台市"]],
    ["zhoukou和weihai比", ["周口市", "威海市"]],
    ["威海市和烟台市", ["威海市", "烟台市"]],
    ["绿春有哪些任务", ["绿春县"]],
  ])("%s", (text, names) => expect(namesIn(text)).toEqual(names));

  test("and leaves the subject without it", () =>
    expect(findPlaces("烟台护理型床位占比", vocabulary).rest).toBe("|护理型床位占比"));
});

test("the seat of a county keeps its name", () => {
  const found = findPlaces("绿春县城建几所", vocabulary);
  expect([found.places.map(({ name }) => name), found.rest]).toEqual([["绿春县"], "|县城建几所"]);
  expect(findPlaces("绿春县城市公园", vocabulary).rest).toBe("|城市公园");
});

test("a question that names none has none", () => {
  const found = findPlaces("护理型床位占比是多少", vocabulary);
  expect([found.places, found.rows, found.foreign, found.all]).toEqual([[], [], [], false]);
  expect(found.rest).toBe("护理型床位占比是多少");
});

test("a row of a table is no place with documents", () => {
  const found = findPlaces("太康县托位", vocabulary);
  expect(found.places).toEqual([]);
  expect(found.rows.map(({ document, name }) => [document, name])).toEqual([["zhoukou", "太康县"]]);
  expect(found.rest).toBe("|托位");
});

describe("a place outside the corpus is foreign", () => {
  test.each([
    ["济南护理型床位占比", ["济南市"]],
    ["济南市护理型床位占比", ["济南市"]],
    ["元阳护理型床位占比", ["元阳县"]],
    ["云岭市护理型床位占比", ["云岭市"]],
  ])("%s", (text, foreign) => {
    const found = findPlaces(text, vocabulary);
    expect(found.foreign).toEqual(foreign);
    expect(found.rest).toBe("|护理型床位占比");
  });

  test("and zones right behind it are its own", () => {
    const found = findPlaces("元阳经开区养老床位多少", vocabulary);
    expect([found.foreign, found.rows]).toEqual([["元阳县"], []]);
    expect(findPlaces("云岭市经开区养老床位多少", vocabulary).foreign).toEqual(["云岭市"]);
  });

  test("beside one of the corpus too", () => {
    const found = findPlaces("绿春县和济南市", vocabulary);
    expect(found.places.map(({ name }) => name)).toEqual(["绿春县"]);
    expect(found.foreign).toEqual(["济南市"]);
  });

  test("but one that a document mentions is not", () =>
    expect(findPlaces("云南省的指标", vocabulary).foreign).toEqual([]));
});

describe("all places are asked for", () => {
  test.each(["五个地方的护理型床位占比", "各地护理型床位占比", "哪个城市最高", "全部文件"])(
    "in %s",
    (text) => expect(findPlaces(text, vocabulary).all).toBe(true),
  );

  test.each(["烟台护理型床位占比", "各县托位", "五个任务"])("not in %s", (text) =>
    expect(findPlaces(text, vocabulary).all).toBe(false),
  );
});

test("a town is found by its district too, unless that has documents of its own", () => {
  const [town, other] = sampleDocuments();
  if (town === undefined || other === undefined) throw new Error("no sample documents");
  const documents = [{ ...town, place: "石桥镇", district: "云山区" }];
  const found = (all: typeof documents) =>
    findPlaces("云山区和石桥的公园", sampleVocabulary(all)).places.map(({ documents: ids }) => ids);
  expect(found(documents)).toEqual([[town.id], [town.id]]);
  const both = [...documents, { ...other, place: "云山区", district: "" }];
  expect(found(both)).toEqual([[other.id], [town.id]]);
});
