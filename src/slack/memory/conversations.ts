import { LRUCache } from "lru-cache";
import type { Log } from "../../log.ts";
import type { Turn } from "../../policy.ts";
import type { SlackApi, ThreadMessage } from "../api/slack-api.ts";
import { asksSomething, readMessage } from "../text/read-message.ts";

/** A thread; in a direct message each message at the top begins one. */
export interface ThreadKey {
  readonly team: string;
  readonly channel: string;
  /** ts of its first message. */
  readonly thread: string;
}

/** What the bot remembers of threads. Nothing of one thread is ever known in another. */
export interface Conversations {
  /** Has the bot been called into the thread? Reads the thread where it does not remember. */
  isEngaged(key: ThreadKey): Promise<boolean>;
  /** From now on the bot answers follow-ups there. */
  engage(key: ThreadKey): void;
  /** Earlier turns, oldest first; read from Slack where the bot does not remember, without `before`. */
  history(key: ThreadKey, before: string): Promise<readonly Turn[]>;
  remember(key: ThreadKey, question: string, answer: string): void;
  /** Threads remembered now. */
  count(): number;
}

interface Remembered {
  engaged: boolean;
  turns: readonly Turn[] | null;
}

const MOST_THREADS = 1_000;
const KEPT_MS = 24 * 60 * 60_000;
/** Questions with their answers that a follow-up can refer to. */
const MOST_TURNS = 20;
/** An answer's beginning says what it is about. */
const LONGEST_TURN = 1_000;
const MOST_MESSAGES = 400;

/** Remembers the newest 1,000 threads for a day, and reads others again from Slack. */
export function createConversations({
  slack,
  botUserId,
  log,
}: {
  slack: Pick<SlackApi, "replies">;
  botUserId: string;
  log: Log;
}): Conversations {
  const threads = new LRUCache<string, Remembered>({
    max: MOST_THREADS,
    ttl: KEPT_MS,
    perf: { now: () => performance.now() },
    ttlAutopurge: true, // what people said is gone after a day, asked for or not
  });
  const of = (key: ThreadKey): Remembered | undefined => threads.get(nameOf(key));
  const keep = (key: ThreadKey, remembered: Remembered) =>
    void threads.set(nameOf(key), remembered);

  /** Null where Slack does not say; it is asked again next time. */
  const read = async (key: ThreadKey): Promise<ThreadMessage[] | null> => {
    try {
      return await slack.replies(key, MOST_MESSAGES);
    } catch (error) {
      log.warn("thread could not be read", { err: error });
      return null;
    }
  };
  return {
    count: () => threads.size,
    async isEngaged(key) {
      const known = of(key);
      if (known !== undefined) return known.engaged;
      const messages = await read(key);
      if (messages === null) return false;
      const engaged = messages.some(({ own }) => own);
      keep(key, { engaged, turns: null });
      return engaged;
    },
    engage(key) {
      const known = of(key);
      keep(key, { engaged: true, turns: known?.turns ?? null });
    },
    async history(key, before) {
      const known = of(key)?.turns;
      if (known) return known;
      if (key.thread === before) return [];
      const messages = await read(key);
      if (messages === null) return [];
      const earlier = messages.filter(({ ts }) => ts < before);
      const turns = turnsOf(earlier, { botUserId, direct: key.channel.startsWith("D") });
      keep(key, { engaged: true, turns });
      return turns;
    },
    remember(key, question, answer) {
      const earlier = of(key)?.turns ?? [];
      const turns: Turn[] = [
        ...earlier,
        { role: "user", text: question },
        { role: "assistant", text: answer.slice(0, LONGEST_TURN) },
      ];
      keep(key, { engaged: true, turns: turns.slice(-MOST_TURNS) });
    },
  };
}

function nameOf({ team, channel, thread }: ThreadKey): string {
  return `${team}:${channel}:${thread}`;
}

/**
 * Turns of a thread as Slack keeps it: what people asked the bot, and what it said. Other bots, words to
 * somebody else and thanks are left out. In a direct message everything is meant for the bot.
 */
export function turnsOf(
  messages: readonly ThreadMessage[],
  { botUserId, direct }: { botUserId: string; direct: boolean },
): Turn[] {
  let engaged = direct;
  const turns = messages.flatMap((message): Turn[] => {
    if (message.foreign) return [];
    if (message.own) {
      engaged = true;
      return ownTurns(message);
    }
    const { text, mentions } = readMessage(message.text);
    const called = mentions.includes(botUserId);
    engaged ||= called;
    const meant = called || (mentions.length === 0 && engaged);
    return meant && asksSomething(text) ? [{ role: "user", text }] : [];
  });
  return turns.slice(-MOST_TURNS);
}

/** An answer, and the question where it was a click and no message. */
function ownTurns({ text, mark }: ThreadMessage): Turn[] {
  const said = readMessage(text).text.slice(0, LONGEST_TURN);
  return [
    ...(mark?.question === undefined ? [] : [{ role: "user" as const, text: mark.question }]),
    ...(said === "" ? [] : [{ role: "assistant" as const, text: said }]),
  ];
}
