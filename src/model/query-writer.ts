import type { AIMessage, BaseMessageLike } from "@langchain/core/messages";
import { type Runnable, RunnableLambda } from "@langchain/core/runnables";
import { toolStrategy } from "langchain";
import * as z from "zod";
import { querySchema } from "../question/query.ts";
import type { openChatModel } from "./open-chat-model.ts";

const MOST_QUERIES = 4;

const WRITTEN = z.object({
  queries: z
    .array(
      z.object({
        /** The question that this query answers, in the reader's words. */
        question: z.string(),
        query: querySchema,
      }),
    )
    .min(1)
    .max(MOST_QUERIES),
});

/** A query as the model writes it, with the question it stands for. */
export type WrittenQuery = z.infer<typeof WRITTEN>["queries"][number];

/** What came of a call: queries that fit the schema, or what is wrong with the reply; and the reply itself. */
export type WritingAttempt = { readonly reply: AIMessage } & (
  | { readonly queries: readonly WrittenQuery[]; readonly problem: null }
  | { readonly queries: null; readonly problem: string }
);

export type QueryWriter = Runnable<BaseMessageLike[], WritingAttempt>;

const TOOL = "write_queries";

/**
 * A LangChain chain of the model with the query union as its one tool (LangChain's strategy for structured output),
 * and the reading of what it calls it with. Made once for a model: turning the union into a JSON schema takes longer
 * than the call of a local service.
 */
export function createQueryWriter(model: ReturnType<typeof openChatModel>): QueryWriter {
  const { properties = {}, ...rest } = z.toJSONSchema(WRITTEN, { io: "input" });
  const format = { ...rest, type: "object" as const, title: TOOL, properties };
  const tools = toolStrategy(format).map(({ tool }) => tool);
  const choice = { type: "function", function: { name: TOOL } } as const;
  return model
    .bindTools(tools, { tool_choice: choice })
    .pipe(RunnableLambda.from((reply: AIMessage) => readReply(reply)))
    .withConfig({ runName: "wence-understand" });
}

function readReply(reply: AIMessage): WritingAttempt {
  const [call] = reply.tool_calls ?? [];
  if (call === undefined)
    return { reply, queries: null, problem: `没有调用工具 ${TOOL},或参数不是 JSON` };
  const complete = WRITTEN.safeParse(call.args);
  const read = complete.success ? complete : WRITTEN.safeParse(withAbsent(call.args));
  return read.success
    ? { reply, queries: read.data.queries, problem: null }
    : { reply, queries: null, problem: z.prettifyError(read.error) };
}

/** What a model leaves out says nothing: null where that is allowed, else the empty value of its type. */
function withAbsent(args: unknown): unknown {
  const filled: unknown = structuredClone(args);
  for (const absent of [undefined, null]) {
    for (const issue of WRITTEN.safeParse(filled).error?.issues ?? []) {
      const path = [...issue.path];
      const key = path.pop();
      const parent = path.reduce<unknown>((at, step) => Object(at)[step], filled);
      if (key === undefined || Object(parent)[key] !== absent) continue;
      const empty = issue.code === "invalid_type" ? EMPTY.get(issue.expected) : undefined;
      Object.assign(Object(parent), { [key]: absent === undefined ? null : (empty ?? null) });
    }
  }
  return filled;
}

const EMPTY: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["array", []],
  ["string", ""],
  ["boolean", false],
]);
