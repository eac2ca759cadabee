import { once } from "node:events";
import type { Assistant } from "../../assistant.ts";
import { keepLive } from "../../live-assistant.ts";
import type { SlackBot } from "../../slack/main.ts";
import { watchCorpus } from "../../watch-corpus.ts";
import type { CommandContext } from "../command-context.ts";
import { openAssistant } from "../open-assistant.ts";

/** Runs the Slack bot (where its tokens are set) and the web server, until Ctrl-C or SIGTERM. */
export async function serve(context: CommandContext): Promise<number> {
  const { setup, terminal, signal } = context;
  const opened = await openAssistant(context);
  const live = keepLive(
    opened.assistant,
    async (former) => (await openAssistant(context, { former })).assistant,
  );
  const options = {
    corpus: setup.corpusDir,
    data: setup.dataDir,
    offline: setup.offline,
    quiet: setup.quiet,
    verbose: setup.verbose,
  };
  for (const { level, message } of (await context.model?.check()) ?? [])
    if (level !== "ok") terminal.note(message);
  await warmUp(opened.assistant, { pays: setup.model !== null });
  const { explainEnd, startSlack } = await import("../../slack/main.ts");
  const { startWeb } = await import("../../web/main.ts");
  let slack: SlackBot | null = null;
  const web = await startWeb({
    ...options,
    health: () => {
      const { counts, corpusHash } = live.current();
      const health = slack?.health() ?? null;
      return {
        ok: health?.connected ?? true,
        slack: health,
        corpus: { documents: counts.documents, hash: corpusHash },
      };
    },
  });
  const broken = watchForAccidents(explainEnd);
  const watching = watchCorpus(
    { corpusDir: setup.corpusDir, dataDir: setup.dataDir },
    opened.assistant,
    {
      open: context.createAssistant,
      onSwap: (next) => {
        live.replace(next);
        terminal.note(describeReload(next));
      },
      onProblem: ({ message }) => terminal.note(message),
    },
  );
  try {
    slack = await startSlack({
      ...options,
      assistant: live.current,
      reload: async () => describeReload(await live.reload()),
    });
    terminal.note(`网页服务:${web.address}/healthz`);
    terminal.note(
      slack === null
        ? "没有设置 SLACK_BOT_TOKEN,Slack 机器人没有启动。"
        : `Slack 机器人已就绪:${slack.address}。按 Ctrl-C 结束。`,
    );
    if (!signal.aborted) await Promise.race([once(signal, "abort"), broken.happened]);
    return 0;
  } finally {
    await Promise.all([slack?.stop(), web.stop(), watching.close()]);
    broken.release();
  }
}

/**
 * The first question takes longer than all others, and so does the first in traditional characters, which
 * loads their tables; nobody shall wait for an acknowledgement meanwhile. Where a model is asked, and
 * paid for, only the search is made ready.
 */
async function warmUp(
  { ask, search, examples }: Assistant,
  { pays }: { pays: boolean },
): Promise<void> {
  for (const example of examples) {
    if (pays) await search(example);
    else for (const question of [example, `請問${example}`]) await ask(question);
  }
}

function describeReload({ counts, skipped, notices }: Assistant): string {
  const problems = [...skipped.map(({ file, message }) => `未收录 ${file}:${message}`), ...notices];
  return [`已重新读取:${counts.documents} 份文件,${counts.passages} 个段落。`, ...problems].join(
    "\n",
  );
}

/** What nobody catches ends the process in order, and not as a success: a supervisor starts it again. */
function watchForAccidents(explain: (error: unknown) => unknown): {
  happened: Promise<never>;
  release: () => void;
} {
  let onAccident: (error: unknown) => void = () => {};
  const happened = new Promise<never>((_, reject) => {
    onAccident = (error) => reject(explain(error));
  });
  process.on("unhandledRejection", onAccident);
  process.on("uncaughtException", onAccident);
  return {
    happened,
    release: () => {
      process.off("unhandledRejection", onAccident);
      process.off("uncaughtException", onAccident);
    },
  };
}
