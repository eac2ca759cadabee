import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "./english.ts";
import { createWording } from "./wording.ts";

const templates = templatesIn(import.meta.dirname);

describe("the English of answers", () => {
  it("has a sentence for each Chinese template", () => {
    expect([...templates].filter((template) => !ENGLISH.has(template))).toEqual([]);
  });

  it("has none that no answer uses", () => {
    expect([...ENGLISH.keys()].filter((template) => !templates.has(template))).toEqual([]);
  });

  it("holds no Chinese of its own", () => {
    expect([...ENGLISH.values()].filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it.each([...ENGLISH])("says all that is put in once: %s", (template, english) => {
    const wanted = Array.from({ length: template.split("{}").length - 1 }, (_, i) => i);
    const said = [...english.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index));
    expect(said.sort((a, b) => a - b)).toEqual(wanted);
  });

  it("puts what is inserted where the English wants it", () => {
    const say = createWording("en");
    expect(say`${"the documents collected"}未载明“${"x"}”。`).toBe(
      "“x” is not stated in the documents collected.",
    );
  });

  it("shows a template it does not know in Chinese", () => {
    expect(createWording("en")`没有译文:${1}。`).toBe("没有译文:1。");
  });
});

describe("finding templates", () => {
  it("counts a template inside another one apart", () => {
    const source = `const a = say\`甲\${b ? say\`乙\` : \`丙\${c}\`}丁\`; writing.say\`戊\${d}\`; tell\`己\`;`;
    expect(templatesOf(source)).toEqual(["甲{}丁", "乙", "戊{}"]);
  });
});

/** The templates of all sources of a folder and those below it, tests left out: "{}文件的{}:{}。" */
function templatesIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  return new Set(files.flatMap((file) => templatesOf(readFileSync(`${folder}/${file}`, "utf8"))));
}

function templatesOf(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:\w+\.)?say$/.test(node.tag.getText()))
      found.push(keyOf(node.template));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true));
  return found;
}

function keyOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map((span) => span.literal.text)].join(
    "{}",
  );
}
