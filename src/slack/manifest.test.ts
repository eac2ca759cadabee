import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ACTIONS } from "./action-ids.ts";

const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as {
  features: {
    agent_view: { agent_description: string };
    app_home: Record<string, boolean>;
    slash_commands: { command: string }[];
    shortcuts: { callback_id: string; name: string }[];
  };
  oauth_config: { scopes: { bot: string[]; user?: string[] } };
  settings: {
    event_subscriptions: { bot_events: string[] };
    interactivity: { is_enabled: boolean };
  };
};
const sources = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.includes("test") && !name.startsWith("fake"))
    .map((entry) =>
      entry.isDirectory()
        ? sources(join(folder, entry.name))
        : readFileSync(join(folder, entry.name), "utf8"),
    )
    .join("\n");
const code = sources("src/slack");

/** What needs each scope: a call in the code, or an event. */
const NEEDED_FOR: Readonly<Record<string, string>> = {
  "app_mentions:read": 'app.event("app_mention"',
  "assistant:write": "setSuggestedPrompts",
  "channels:history": "conversations.replies",
  "chat:write": "chat.postMessage",
  commands: "app.command(",
  "files:write": "filesUploadV2",
  "groups:history": "conversations.replies",
  "im:history": "conversations.replies",
  "im:write": "conversations.open",
};
const EVENTS: Readonly<Record<string, string>> = {
  agent_session_stopped: 'app.event("agent_session_stopped"',
  app_home_opened: 'app.event("app_home_opened"',
  app_mention: 'app.event("app_mention"',
  "message.channels": 'app.event("message"',
  "message.groups": 'app.event("message"',
  "message.im": 'app.event("message"',
};

describe("manifest.json", () => {
  it("asks for exactly the scopes that the code uses, and for none of a user", () => {
    const { bot, user } = manifest.oauth_config.scopes;
    expect(bot).toEqual(Object.keys(NEEDED_FOR));
    for (const use of Object.values(NEEDED_FOR)) expect(code).toContain(use);
    expect(user).toBeUndefined();
  });

  it("subscribes to exactly the events that are handled", () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(Object.keys(EVENTS));
    for (const use of Object.values(EVENTS)) expect(code).toContain(use);
  });

  it("makes an agent whose buttons work and to whom one can write", () => {
    expect([...manifest.features.agent_view.agent_description].length).toBeLessThanOrEqual(300);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it("names the command and the shortcut that there are", () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(["/wence"]);
    expect(manifest.features.shortcuts).toMatchObject([
      { callback_id: ACTIONS.askShortcut, name: "用政策查一下" },
    ]);
  });
});
