import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes `count` policy documents of fictional places into `folder`, the same ones each time: title, number and dates, tasks with
 * responsible departments, and a table of indicators. Their sentences are put together anew from the phrases of the
 * documents in `from`, so that no two documents say the same and all read like such documents; a document has
 * some 40 passages.
 */
export function generateDocuments(
  folder: string,
  { count, from }: { count: number; from: string },
): void {
  const phrases = phrasesOf(from);
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i += 1)
    writeFileSync(join(folder, `plan-${String(i).padStart(3, "0")}.md`), writeDocument(i, phrases));
}

const SYLLABLES = [..."云溪湖岭泽宁澜桐柳枫禾沛沂洛汀渚梧槐榆芷兰清和景丰瑞嘉永泰安"];
const FIELDS = [..."水电路桥林田渔牧医药教文体旅商贸工矿城乡居住环保气热网数"];
const WORKS = ["提升", "建设", "改造", "服务", "保障", "管理", "发展", "利用", "普及", "监测"];
const BODIES = ["局", "委员会", "办公室", "中心"];
const UNITS = ["个", "%", "万人", "公里", "亿元", "家"];
const NUMBERS = "一二三四五六七八九十";

/** Phrases between punctuation marks, without figures and names. */
function phrasesOf(folder: string): string[] {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const pieces = texts.join("\n").split(/[^\p{Script=Han}、“”]+/u);
  return [...new Set(pieces)].filter((piece) => /^[\p{Script=Han}、]{6,24}$/u.test(piece));
}

function writeDocument(seed: number, phrases: readonly string[]): string {
  const roll = dice(seed + 1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  const figure = (most: number) => 1 + Math.floor(roll() * most);
  const place = `${SYLLABLES[seed % SYLLABLES.length]}${SYLLABLES[Math.floor(seed / SYLLABLES.length + seed) % SYLLABLES.length]}${seed % 3 === 0 ? "市" : "县"}`;
  const field = () => `${pick(FIELDS)}${pick(FIELDS)}${pick(WORKS)}`;
  const departments = Array.from({ length: 8 }, () => `${field().slice(0, 4)}${pick(BODIES)}`);
  const sentence = () =>
    `${Array.from({ length: 2 + figure(3) }, () => pick(phrases)).join("，")}，到2025年${field()}达到${figure(900)}${pick(UNITS)}。`;
  const task = (n: number) => {
    const body = Array.from({ length: figure(2) }, sentence).join("");
    return `${n}. **推进${field()}${field()}**。${body}（牵头单位：${pick(departments)}；责任单位：${pick(departments)}、${pick(departments)}）`;
  };
  const topic = `${field()}${pick(WORKS)}`;
  let n = 0;
  const sections = Array.from({ length: 3 }, (_, i) => {
    const tasks = Array.from({ length: 3 }, () => task(++n));
    return `## ${NUMBERS[i + 1]}、${pick(WORKS)}${field()}\n\n${tasks.join("\n\n")}`;
  });
  const rows = Array.from(
    { length: 8 },
    (_, i) =>
      `| ${i + 1} | ${field()}${pick(["数量", "比例", "面积", "人数"])} | ${pick(UNITS)} | ${figure(500)} | ${500 + figure(500)} | ${pick(["预期性", "约束性"])} |`,
  );
  return [
    `# ${place}${topic}实施方案（2023—2025年）`,
    `**文号**：${place.slice(0, 1)}政发〔2023〕${seed + 1}号\n**发文机关**：${place}人民政府\n**成文日期**：2023年${figure(12)}月${figure(28)}日`,
    `## 一、总体要求\n\n${sentence()}${sentence()}`,
    ...sections,
    "## 五、主要指标",
    "| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |\n| --- | --- | --- | --- | --- | --- |",
  ]
    .join("\n\n")
    .concat("\n", rows.join("\n"), "\n");
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
