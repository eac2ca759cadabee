import { createInterface } from "node:readline";
import type { Answer } from "../answer/answer.ts";
import type { Assistant } from "../assistant.ts";
import { WenceError } from "../errors.ts";
import type { Turn } from "../policy.ts";
import type { CommandContext } from "./command-context.ts";
import { nearestNames } from "./nearest-names.ts";
import { plainText } from "./plain-text.ts";
import { printAnswer } from "./print-answer.ts";
import { renderCitation } from "./render-citation.ts";

const PROMPT = "问> ";
/** Questions with their answers that a follow-up question can refer to. */
const REMEMBERED_QUESTIONS = 10;

const HELP = `直接输入问题即可,可以追问(例如“那2021年呢?”)。
  /sources  上一个回答的出处全文
  /new      忘掉前面的对话,重新开始
  /help     显示本说明
  /quit     退出(也可按 Ctrl-D)`;

/** What a conversation remembers. */
interface Conversation {
  history: Turn[];
  last: Answer | null;
}

/**
 * Reads questions line by line and answers each; a question that fails is reported and the
 * conversation goes on. Ends with the input, with /quit, or when the signal is aborted.
 */
export async function converse(assistant: Assistant, context: CommandContext): Promise<void> {
  const { terminal, signal } = context;
  const { stdin, stdout, interactive } = terminal;
  const lines = createInterface({
    input: stdin,
    ...(interactive ? { output: stdout } : {}),
    prompt: PROMPT,
    terminal: interactive,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const close = () => lines.close();
  lines.on("SIGINT", close);
  signal.addEventListener("abort", close);
  const conversation: Conversation = { history: [], last: null };
  if (interactive) terminal.print(`${HELP}\n`);
  const prompt = () => interactive && lines.prompt();
  prompt();
  for await (const line of lines) {
    if ((await takeLine(line.trim(), conversation, { assistant, context })) === "quit") break;
    prompt();
  }
  signal.removeEventListener("abort", close);
  lines.close();
  if (interactive) terminal.print("\n再见。");
}

interface Company {
  readonly assistant: Assistant;
  readonly context: CommandContext;
}

async function takeLine(
  line: string,
  conversation: Conversation,
  company: Company,
): Promise<"quit" | "go on"> {
  if (line === "") return "go on";
  if (line === "/quit") return "quit";
  if (/^\/\S+$/.test(line)) takeCommand(line, conversation, company.context);
  else await answerLine(line, conversation, company);
  return "go on";
}

function takeCommand(line: string, conversation: Conversation, { terminal }: CommandContext): void {
  switch (line) {
    case "/help":
      terminal.print(HELP);
      break;
    case "/new":
      conversation.history = [];
      conversation.last = null;
      terminal.print("已重新开始。");
      break;
    case "/sources":
      terminal.print(renderSources(conversation.last, terminal));
      break;
    default: {
      const [meant] = nearestNames(line, ["/help", "/sources", "/new", "/quit"]);
      const advice = meant === undefined ? "输入 /help 查看可用的命令。" : `您是不是要找 ${meant}?`;
      terminal.note(`没有 ${plainText(line)} 这个命令。${advice}`);
    }
  }
}

/** Citations of the last answer with their quotes in full. */
function renderSources(last: Answer | null, { paint }: CommandContext["terminal"]): string {
  if (last === null) return "还没有回答过问题。";
  if (last.citations.length === 0) return "上一个回答没有引用原文。";
  return last.citations
    .map((citation) => renderCitation(citation, { paint, longest: Number.POSITIVE_INFINITY }))
    .join("\n");
}

async function answerLine(
  question: string,
  conversation: Conversation,
  { assistant, context }: Company,
): Promise<void> {
  const { terminal, signal, setup } = context;
  if (!terminal.interactive)
    terminal.print(`${terminal.paint.bold(PROMPT)}${plainText(question)}\n`);
  try {
    const answer = await printAnswer(
      (told) => assistant.ask(question, conversation.history, { ...told, signal }),
      { json: false },
      context,
    );
    terminal.print("");
    conversation.last = answer;
    const turns: Turn[] = [
      { role: "user", text: question },
      { role: "assistant", text: answer.answer },
    ];
    conversation.history = [...conversation.history, ...turns].slice(-2 * REMEMBERED_QUESTIONS);
  } catch (error) {
    if (signal.aborted) return;
    const known = error instanceof WenceError;
    terminal.note(
      `错误:${known ? error.message : "程序内部出错,这一题没有回答。请换个问法,或加 --verbose 重试。"}`,
    );
    if (!known && setup.verbose)
      terminal.note(String(error instanceof Error ? error.stack : error));
  }
}
