import type { Finding } from "./finding.ts";
import type { Setup } from "./setup.ts";

/** What is configured and what follows from it; says whether a secret is set, never what it is. */
export function checkSettings(setup: Checked): Finding[] {
  return [checkModel(setup), checkSlack(setup.slack)];
}

type Checked = Pick<Setup, "offline" | "model" | "modelProblem" | "slack">;

function checkModel({ offline, model, modelProblem }: Checked): Finding {
  if (modelProblem !== null) return { level: "error", message: modelProblem };
  if (offline) return { level: "ok", message: "模型:--offline,全部离线回答" };
  if (model === null) {
    return { level: "ok", message: "模型:未设置 OPENAI_API_KEY,全部离线回答(这样就可以正常使用)" };
  }
  const { baseUrl, chatModel, embeddingModel } = model;
  const service = `模型:OPENAI_API_KEY 已设置,服务 ${baseUrl ?? "(默认)"},向量模型 ${embeddingModel ?? "(本地)"}`;
  if (chatModel === null) {
    return {
      level: "warning",
      message: `${service};未设置 WENCE_CHAT_MODEL,仍离线回答。要用模型请填写模型名。`,
    };
  }
  return { level: "ok", message: `${service},对话模型 ${chatModel}` };
}

function checkSlack({ botToken, appToken, signingSecret }: Setup["slack"]): Finding {
  if (!botToken && !appToken && !signingSecret) {
    return { level: "ok", message: "Slack:未配置(只在接入 Slack 时需要)" };
  }
  if (!botToken) {
    return {
      level: "warning",
      message: "Slack:未设置 SLACK_BOT_TOKEN。请填写 xoxb- 开头的令牌,或清空其余 SLACK_ 变量。",
    };
  }
  if (!appToken && !signingSecret) {
    return {
      level: "warning",
      message:
        "Slack:已设置 SLACK_BOT_TOKEN,还需要 SLACK_APP_TOKEN(Socket 模式)或 SLACK_SIGNING_SECRET(HTTP 模式)。",
    };
  }
  return { level: "ok", message: `Slack:令牌已设置(${appToken ? "Socket" : "HTTP"} 模式)` };
}
