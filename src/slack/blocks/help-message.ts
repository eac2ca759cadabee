import type { types } from "@slack/bolt";
import type { MessageContent } from "../api/slack-api.ts";
import { escapeMrkdwn } from "../text/escape-mrkdwn.ts";
import { wordsIn } from "../text/words.ts";
import { placeList } from "./answer-actions.ts";

/** Says how to ask, with questions that the corpus answers. */
export function helpMessage({
  lead,
  examples,
  places,
  boundPlace,
}: {
  /** What the reader is told first. */
  lead: string;
  examples: readonly string[];
  places: readonly string[];
  boundPlace: string | null;
}): MessageContent {
  const list = examples.map((example) => `• ${escapeMrkdwn(example)}`).join("\n");
  const text = `${escapeMrkdwn(lead)}\n可以这样问:\n${list}`;
  const commands =
    "在频道里 @ 我提问,在讨论串里可以接着追问;也可以用 `/wence 问题` 只让自己看到回答,`/wence 查询` 查任务和指标,`/wence 默认 地名` 设定本频道的默认地点。";
  const blocks: types.KnownBlock[] = [
    { type: "section", text: { type: "mrkdwn", text } },
    { type: "context", elements: [{ type: "mrkdwn", text: commands }] },
  ];
  if (places.length > 0)
    blocks.push({
      type: "actions",
      elements: [placeList({ boundPlace, places }, wordsIn("zh-Hans"))],
    });
  return { text, blocks };
}
