import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "./clean-text.ts";
import { escapeMrkdwn } from "./escape-mrkdwn.ts";
import { asksSomething, readMessage } from "./read-message.ts";
import { slackMarkdown } from "./slack-markdown.ts";
import { splitSentences, splitText } from "./split-text.ts";
import { wordsFor } from "./words.ts";

describe("cleanText", () => {
  it("takes out control characters, direction marks and characters without width", () => {
    expect(cleanText("甲\u202e乙\u0007丙\u200b丁\u2066戊\ufeff")).toBe("甲乙丙丁戊");
  });

  it("keeps line breaks, one kind of them", () => {
    expect(cleanText("一\r\n二\r三\u2028四\n五\t六")).toBe("一\n二\n三\n四\n五 六");
  });
});

describe("escapeMrkdwn", () => {
  it.each([
    ["<!channel> <@U1> <http://a|b>", "&lt;!channel&gt; &lt;@U1&gt; &lt;http://a|b&gt;"],
    ["A & B", "A &amp; B"],
    ["*粗* _斜_ ~删~ `码`", "∗粗∗ ＿斜＿ ∼删∼ ˋ码ˋ"],
    ["烟政办字〔2022〕66号", "烟政办字〔2022〕66号"],
  ])("%s → %s", (text, escaped) => expect(escapeMrkdwn(text)).toBe(escaped));
});

describe("slackMarkdown", () => {
  it.each([
    [
      "keeps list items and bold words",
      "**注意**:\n- 甲[1]\n* 乙[2]",
      "**注意**:\n- 甲[1]\n- 乙[2]",
    ],
    ["lets nobody be called", "<!channel> <@U0LI>", "&lt;!channel&gt; &lt;@U0LI&gt;"],
    [
      "opens no link",
      "[点我](http://evil.example) ![图](http://a)",
      "[点我]\\(http://evil.example) !\\[图]\\(http://a)",
    ],
    ["leaves markers side by side", "甲[1][2](注)", "甲[1][2]\\(注)"],
    ["opens no code and draws no table", "```码``` | 甲 |", "\\`\\`\\`码\\`\\`\\` \\| 甲 \\|"],
    [
      "makes no heading, rule or list",
      "# 甲\n---\n===\n+ 乙\n3. 丙",
      "\\# 甲\n\\---\n\\===\n\\+ 乙\n3\\. 丙",
    ],
    ["keeps printed numbers of tasks", "- 3.健全养老服务体系[2]", "- 3.健全养老服务体系[2]"],
    ["drops bold that would not close next to a character", "**注意:**补贴", "注意:补贴"],
    ["drops bold that would not open", "见**《办法》**第三条", "见《办法》第三条"],
    ["escapes a lone star", "5*3 ** 2", "5\\*3 \\*\\* 2"],
    ["makes no code of indented text", "        深处", "深处"],
  ])("%s", (_, markdown, shown) => expect(slackMarkdown(markdown)).toBe(shown));

  it("lets no text of any kind call somebody", () => {
    const piece = fc.constantFrom("<", "!", "channel", ">", "@", "U1", "\u200b", "&lt;", "*", "\\");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(slackMarkdown(pieces.join(""))).not.toMatch(/<[!@#]/);
        expect(escapeMrkdwn(pieces.join(""))).not.toMatch(/<[!@#]/);
      }),
    );
  });
});

describe("splitSentences", () => {
  it.each([
    ["甲为70%[1]。乙未载明[2][3]。", ["甲为70%[1]。", "乙未载明[2][3]。"]],
    ["他说:“好。”然后走了。", ["他说:“好。”", "然后走了。"]],
    ["- 一[1]\n- 二[2]", ["- 一[1]\n", "- 二[2]"]],
    ["《甲。乙》不断开。丙", ["《甲。乙》不断开。", "丙"]],
    ["", []],
  ])("%s", (text, sentences) => expect(splitSentences(text)).toEqual(sentences));
});

describe("splitText", () => {
  it("cuts at ends of sentences", () => {
    expect(splitText("一二三。四五六。七八九。", 9)).toEqual(["一二三。四五六。", "七八九。"]);
  });

  it("cuts an overlong sentence at a pause", () => {
    expect(splitText("一二三,四五六,七八九", 6)).toEqual(["一二三,", "四五六,", "七八九"]);
  });

  it.each([
    ["a title", "前面《很长的文件名称》后面", "《很长的文件名称》"],
    ["a marker", "一二三四五六七[12]八九十", "[12]"],
    ["an entity", "一二三四五六七&lt;八九十", "&lt;"],
    ["a clause number", "一二三四五六第十二条七八九", "第十二条"],
    ["bold words", "一二三四五**重要的话**六七", "**重要的话**"],
  ])("does not tear %s", (_, text, whole) => {
    expect(splitText(text, 10).some((part) => part.includes(whole))).toBe(true);
  });

  it("tears even a title where it is longer than a part", () => {
    expect(splitText("《一二三四五六七八九十》", 5)).toEqual(["《一二三四", "五六七八九", "十》"]);
  });

  it("loses nothing and keeps the limit, whatever the text", () => {
    const piece = fc.constantFrom(
      "一",
      "。",
      "《",
      "》",
      "[1]",
      "**",
      "&lt;",
      "\n",
      ",",
      "😀",
      "abc",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.integer({ min: 4, max: 20 }),
        (all, most) => {
          const text = all.join("");
          const parts = splitText(text, most);
          expect(parts.join("")).toBe(text);
          for (const part of parts) expect([...part].length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

describe("wordsFor", () => {
  it.each([
    ["绿地率是多少?", "查看依据"],
    ["綠地率是多少?", "查看依據"],
    ["What is the share of green land?", "View sources"],
    ["GDP?", "查看依据"],
  ])("speaks as the question does: %s", (question, button) =>
    expect(wordsFor(question)("viewSources")).toBe(button),
  );

  it("puts in what is given, as it is, in order", () => {
    expect(wordsFor("Which page is this?")("pageOn", "{}", "$&")).toBe("Next page ({}/$&)");
  });
});

describe("readMessage", () => {
  it.each([
    ["<@U0BOT> 补贴&lt;标准&gt; <http://a.cn|见此>", "补贴<标准> 见此", ["U0BOT"]],
    ["<@U0BOT|bot> <#C1|频道> 的 <!subteam^S1|@组> &amp;", "频道 的 @组 &", ["U0BOT"]],
    ["<!channel> 看 <https://a.cn>", "看 https://a.cn", []],
    ["全角　空格\u00a0都算", "全角 空格 都算", []],
  ])("%s", (raw, text, mentions) => expect(readMessage(raw)).toEqual({ text, mentions }));
});

describe("asksSomething", () => {
  it.each(["目标是多少", "70%", "What is it?", "那镇江呢"])("%s asks", (text) =>
    expect(asksSomething(text)).toBe(true),
  );
  it.each(["", ":smile:", "👍👨‍👩‍👧", "谢谢!", "好的,谢谢", "收到。", "???", "Thanks!"])(
    "“%s” asks nothing",
    (text) => expect(asksSomething(text)).toBe(false),
  );
});
