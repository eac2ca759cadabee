import { WenceError } from "../errors.ts";

const WHERE = {
  SLACK_BOT_TOKEN: "OAuth & Permissions 页重新复制 xoxb- 开头的令牌",
  SLACK_APP_TOKEN: "Basic Information 页重新生成 xapp- 开头的令牌(权限 connections:write)",
} as const;

/** What to tell the person who starts the bot where Slack refuses a token, or cannot be reached. */
export function refused(cause: unknown, token: keyof typeof WHERE): WenceError {
  const { data } = cause as { data?: { error?: unknown } };
  if (typeof data?.error === "string")
    return new WenceError(
      "config_invalid",
      `Slack 不接受 ${token}(${data.error})。请在 Slack 应用的 ${WHERE[token]}。`,
      { cause },
    );
  return new WenceError(
    "slack_unreachable",
    "连不上 Slack。请检查网络和 SLACK_API_URL,稍后重试。",
    {
      cause,
      retryable: true,
    },
  );
}
