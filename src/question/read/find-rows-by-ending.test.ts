import { describe, expect, test } from "vitest";
import { findRowByEnding } from "./find-rows-by-ending.ts";

const row = (name: string, table = "t1") => ({ document: "parks", table, name, surfaces: [name] });
const rows = [row("云溪镇"), row("云河湿地公园区"), row("云河滨水示范区"), row("河东滨水带")];
const endingIn = (text: string, of = rows) => findRowByEnding(text, [row("云溪镇")], of)?.ending;

describe("a second row is named by the end of its name", () => {
  test.each([
    ["|座椅比公园区还多", "公园区"],
    ["|和示范区比谁的座椅多", "示范区"],
    ["|路灯跟滨水带一样吗", "滨水带"],
  ])("%s", (text, ending) => expect(endingIn(text)).toBe(ending));
});

describe("and by no words that are not its own end", () => {
  test.each([["|座椅比去年多吗"], ["|座椅在示范区里比吗"], ["|座椅比水示范多吗"]])("%s", (text) =>
    expect(endingIn(text)).toBeUndefined(),
  );

  test("where two rows end so", () =>
    expect(endingIn("|座椅比示范区多", [...rows, row("北岸示范区")])).toBeUndefined());
  test("of another table", () =>
    expect(endingIn("|座椅比花坛区多", [...rows, row("云河花坛区", "t2")])).toBeUndefined());
});
