import { toTraditional } from "../../language/script.ts";
import { type Language, languageOf } from "../../question/rewrite/language-of.ts";

/** What stands around an answer, in Chinese and in English; `{}` is what is put in, in this order. */
const WORDS = {
  // While the reader waits
  working: ["正在查阅政策文件…", "is reading the policy documents…"],
  checkingClauses: ["正在核对条款原文…", "checking clauses…"],
  checkingFigures: ["正在核对指标表…", "checking tables of indicators…"],
  checkingDuties: ["正在核对责任分工…", "checking duties…"],
  queued: ["正在排队:前面还有 {} 个问题…", "is busy; questions ahead of yours: {}…"],
  queuedPrivately: [
    "正在排队:前面还有 {} 个问题,请稍候。",
    "Busy just now; questions ahead of yours: {}. Please wait.",
  ],
  // Where there is no answer
  full: [
    "现在排队的问题太多,这个问题没有收下。请过几分钟再问一次。",
    "Too many questions are waiting; this one was not taken. Please ask again in a few minutes.",
  ],
  tooManyQuestions: [
    "问得有点快,这个问题没有收下。请 {} 秒后再问。",
    "That was a little fast; this question was not taken. Please ask again in {} s.",
  ],
  tooLate: [
    "这个问题没有在限定的时间内答完。请把问题写得具体一些再问一次(编号 {})。",
    "The answer was not ready in time. Please ask again in more specific words (ref. {}).",
  ],
  failed: [
    "这次没有答成。请稍后再问一次;如果还是不行,请把编号 {} 告诉管理员。",
    "That did not work. Please ask again in a while; if it still fails, give an administrator the ref. {}.",
  ],
  restarting: [
    "问策正在重新启动,这个问题没有答完。请过一分钟再问一次。",
    "The service is restarting and could not finish this answer. Please ask again in a minute.",
  ],
  // Around the words of an answer
  asked: ["**问题**:{}", "**Question**: {}"],
  not_found: ["没有找到", "Not found"],
  clarify: ["需要补充", "More is needed"],
  continued: ["下接后续消息", "continued below"],
  leftOut: [
    "回答较长,中间 {} 段没有显示;点“发到频道”可以看到全文。",
    "This answer is long: parts left out here: {}. “Share to channel” shows all of it.",
  ],
  asksWithin: [
    "可以问已收录文件里的内容;`/wence 查询` 列出各地能查的指标和任务。",
    "Ask about what the collected documents say; `/wence lookup` lists the indicators and tasks of each place.",
  ],
  asksOtherwise: [
    "可以换个说法再问;`/wence 查询` 列出各地能查的指标和任务。",
    "Try other words; `/wence lookup` lists the indicators and tasks of each place.",
  ],
  asksForAttachment: [
    "请查阅附件原件;附件收录以后可以再问。",
    "Please look at the attachment itself; once it is collected, ask again.",
  ],
  note: ["注意 · {}:{}", "Note · {}: {}"],
  conflict: ["文件前后不一致", "the documents disagree"],
  damaged_text: ["原文有残缺", "damaged text"],
  not_comparable: ["口径不同", "not comparable"],
  incomplete: ["可能不全", "may be incomplete"],
  assumption: ["理解方式", "how the question was read"],
  boundPlace: ["本频道默认:{} · ", "Default of this channel: {} · "],
  footer: [
    "自动生成,以文件原文为准 · 编号 {}",
    "Generated automatically; the documents prevail · Ref. {}",
  ],
  // Tables and sources
  source: ["出处", "Source"],
  sourcesOf: ["出处:{}", "Sources: {}"],
  tablesOf: ["“{}”的出处和表格", "Sources and tables for “{}”"],
  asPrinted: ["原文所载:{}", "As printed: {}"],
  table: ["表", "Table"],
  otherColumns: ["其他各栏", "Other columns"],
  // Buttons
  viewSources: ["查看依据", "View sources"],
  viewSourcesPart: ["查看依据({})", "View sources ({})"],
  viewSourcesLabel: ["查看这个回答所依据的原文", "Shows the text this answer rests on"],
  askNextLabel: ["接着问:{}", "Ask next: {}"],
  share: ["发到频道", "Share to channel"],
  shareLabel: ["把这个回答发给频道里的所有人", "Posts this answer for all in a channel"],
  defaultPlace: ["默认地点", "Default place"],
  defaultPlaceIs: ["默认地点:{}", "Default place: {}"],
  noDefaultPlace: ["不设默认地点", "No default place"],
  helpful: ["有用", "Helpful"],
  helpfulLabel: ["这个回答有用", "This answer helped"],
  unhelpful: ["没用", "Not helpful"],
  unhelpfulLabel: ["这个回答没用,说明原因", "This answer did not help; say why"],
  // The window of a source
  close: ["关闭", "Close"],
  line: ["第 {} 行", "line {}"],
  lines: ["第 {} 行", "lines {}"],
  column: ["第{}栏", "Column {}"],
  blank: ["(空白)", "(blank)"],
  original: ["以下为文件原文(引用的文字加粗):", "The document itself (what is quoted is in bold):"],
  sourceGone: [
    "这份文件在作答之后有改动或已移除,原来的位置上不再是当时引用的文字。请重新提问。",
    "This document was changed or removed after the answer; what was quoted no longer stands there. Please ask again.",
  ],
  openWeb: ["在网页中打开", "Open web page"],
  openWebLabel: ["在网页中打开{}", "Opens the web page of {}"],
  pageBack: ["上一页", "Previous page"],
  pageOn: ["下一页({}/{})", "Next page ({}/{})"],
  sourceBack: ["上一条依据", "Previous source"],
  sourceOn: ["下一条依据({}/{})", "Next source ({}/{})"],
  // Judging an answer
  whatWentWrong: ["哪里没答好?", "What went wrong?"],
  send: ["提交", "Send"],
  cancel: ["取消", "Cancel"],
  reason: ["原因", "Reason"],
  comment: ["补充说明(例如正确答案在哪里)", "Comment (for example where the right answer stands)"],
  wrong: ["答错了", "The answer is wrong"],
  wrong_place: ["地点或年份不对", "Wrong place or year"],
  wrong_source: ["出处不对", "Wrong source"],
  missed: ["文件里有,却没有找到", "The documents have it, but it was not found"],
  unfinished: ["漏了内容", "Something is missing"],
  unclear: ["看不明白", "Hard to understand"],
  other: ["其他", "Something else"],
  thanks: ["谢谢反馈!", "Thank you!"],
  judgedBefore: ["这个回答您已经评过了,谢谢。", "You have judged this answer already, thank you."],
  noted: [
    "谢谢,已经记下(编号 {})。我们会用它改进回答。",
    "Thank you, noted (ref. {}). It will help to improve answers.",
  ],
  // Sharing an answer
  shareWhere: ["发到哪个频道", "To which channel"],
  sharing: ["正在发送…", "Sending…"],
  shared: ["已发到频道。", "Shared to the channel."],
  sharedBefore: ["这个回答已经发过了。", "This answer has been shared already."],
  notThere: [
    "我不在这个频道里,发不出去。请先用 /invite 把我邀请进来。",
    "I am not in this channel and cannot post there. Please /invite me first.",
  ],
  notShared: ["没有发出去,请稍后再试。", "It could not be shared. Please try again in a while."],
} as const satisfies Record<string, readonly [chinese: string, english: string]>;

/** Says one of our own things; what is put in stays as it is. */
export type Say = (name: keyof typeof WORDS, ...inserted: readonly (string | number)[]) => string;

/** The words of a language. */
export function wordsIn(language: Language): Say {
  return (name, ...inserted) => {
    const [chinese, english] = WORDS[name];
    const template = language === "en" ? english : chinese;
    const own = language === "zh-Hant" ? toTraditional(template) : template;
    const rest = [...inserted];
    return own.replace(/\{\}/g, () => String(rest.shift() ?? ""));
  };
}

/** The words for an answer to a question. */
export function wordsFor(question: string): Say {
  return wordsIn(languageOf(question));
}
