import type { types } from "@slack/bolt";
import { ACTIONS } from "../action-ids.ts";
import { plain } from "./plain.ts";

/** Reasons for "没用", by the key that is kept. */
export const REASONS: Readonly<Record<string, string>> = {
  wrong: "答错了",
  wrong_place: "地点或年份不对",
  wrong_source: "出处不对",
  missed: "文件里有,却没有找到",
  incomplete: "漏了内容",
  unclear: "看不明白",
  other: "其他",
};

const LONGEST_COMMENT = 1_000;

/** The window that asks why an answer was of no use; `kept` comes back with what is sent. */
export function feedbackView(kept: string): types.ModalView {
  return {
    type: "modal",
    callback_id: ACTIONS.feedbackForm,
    title: plain("哪里没答好?", 24),
    submit: plain("提交", 24),
    close: plain("取消", 24),
    private_metadata: kept,
    blocks: [
      {
        type: "input",
        block_id: "reason",
        label: plain("原因"),
        element: {
          type: "radio_buttons",
          action_id: "reason",
          options: Object.entries(REASONS).map(([value, text]) => ({
            text: plain(text, 75),
            value,
          })),
        },
      },
      {
        type: "input",
        block_id: "comment",
        optional: true,
        label: plain("补充说明(例如正确答案在哪里)"),
        element: {
          type: "plain_text_input",
          action_id: "comment",
          multiline: true,
          max_length: LONGEST_COMMENT,
        },
      },
    ],
  };
}
