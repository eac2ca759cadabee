import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ENGLISH } from "./english.ts";
import { createWording } from "./wording.ts";

/** The keys of all templates after the word say in the source beside this file. */
function templateKeys(): Set<string> {
  const folder = new URL("./", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  return new Set(files.flatMap((name) => keysOf(readFileSync(new URL(name, folder), "utf8"))));
}

/** "say`…${x}…`" → "…{}…"; templates nested in what is put in are keys of their own. */
function keysOf(source: string): string[] {
  return [...source.matchAll(/\bsay`/g)].map(({ index }) => keyFrom(source, index + 4));
}

function keyFrom(source: string, start: number): string {
  let key = "";
  for (let at = start; at < source.length && source[at] !== "`"; at += 1) {
    if (!source.startsWith("${", at)) {
      key += source[at];
      continue;
    }
    key += "{}";
    at = endOfInsert(source, at + 2);
  }
  return key;
}

/** Offset of the brace that closes an insert; braces of templates inside it are counted along. */
function endOfInsert(source: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; at < source.length; at += 1) {
    if (source[at] === "{") depth += 1;
    if (source[at] === "}") depth -= 1;
    if (depth === 0) break;
  }
  return at;
}

describe("English templates", () => {
  const used = templateKeys();

  test("the reader of templates sees them", () => {
    const source = `say\`共\${n}项\${a ? \`,\${b}\` : ""}。\` say\`是的。\``;
    expect(keysOf(source)).toEqual(["共{}项{}。", "是的。"]);
    expect(used.size).toBeGreaterThan(50);
  });

  test("each is keyed by a template that an answer uses", () =>
    expect([...ENGLISH.keys()].filter((key) => !used.has(key))).toEqual([]));

  test("each shows everything that is put in, and nothing else", () => {
    for (const [key, template] of ENGLISH) {
      const slots = [...template.matchAll(/\{(\d+)\}/g)].map(([, n]) => Number(n));
      const inserted = key.split("{}").length - 1;
      expect(
        slots.sort((a, b) => a - b),
        key,
      ).toEqual(Array.from({ length: inserted }, (_, i) => i));
    }
  });

  test("none holds Chinese of its own", () =>
    expect([...ENGLISH.values()].filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]));
});

describe("a sentence is written", () => {
  const name = "护理";

  test("in simplified characters as it stands", () =>
    expect(createWording("zh-Hans")`未载明${name}数值${1}`).toBe("未载明护理数值1"));

  test("in traditional characters, but words of documents stay as printed", () =>
    expect(createWording("zh-Hant")`未载明${name}数值`).toBe("未載明护理數值"));

  test("in English where there is a template", () =>
    expect(createWording("en")`是的。`).toBe("Yes."));

  test("in Chinese where there is none", () =>
    expect(createWording("en")`没有这样的模板${name}`).toBe("没有这样的模板护理"));
});
