import type { Span } from "../../policy.ts";

/** Words that say by when something is to be done. */
export interface Term {
  readonly text: string;
  readonly span: Span;
}

const DAY =
  /^(?:力争|确保|须|应|要|拟|于|在|到|至)*(?=.*\d)(?:\d{4}年)?(?:(?:上|下)半年|第?[一二三四]季度)?(?:\d{1,2}月份?)?(?:[上中下]旬|\d{1,2}日)?(?:年?底|末|初)?(?:之?前|以前|以内|内)?/;
const ALWAYS = /^(?:长期|持续|常年|全年|常态化)/;
const DONE =
  /^(?:全面|全部|基本|持续|长期|正式)*(?:完成(?:\p{Script=Han}{2,6})?|落实|实施|推进|建成|到位|坚持|开展|投入?(?:使用|用|运营|运行)|上线|启用|运行|运营|竣工|交付|使用|开工|建设|验收|启动|出台|印发|办结)*$/u;

/**
 * A phrase of evened text that is nothing but a term, without the verb that closes it: `"2024年10月底前完成"` → `"2024年10月底前"`,
 * `"长期坚持"` as it stands; null for other words.
 */
export function readTerm(text: string, phrase: Span): Term | null {
  const words = text.slice(phrase.start, phrase.end);
  const tight = words.trim().replace(/[。;,)]+$/, "");
  const day = DAY.exec(tight)?.[0] ?? "";
  const always = ALWAYS.exec(tight)?.[0] ?? "";
  const term = day === "" ? (always === "" ? "" : tight) : day;
  if (term === "" || !DONE.test(tight.slice((day || always).length))) return null;
  const start = phrase.start + words.indexOf(tight);
  return { text: term, span: { start, end: start + term.length } };
}
