import * as z from "zod";
import { unpackSources } from "../blocks/source-ref.ts";
import { SOURCE_STATE, type SourceState, sourceView } from "../blocks/source-view.ts";
import type { Bot } from "../bot.ts";
import { parseJson } from "../parse-json.ts";
import type { Click } from "./click.ts";

/** Opens the window with the sources that the button carries. */
export async function viewSource(bot: Bot, { value, trigger }: Click): Promise<void> {
  await bot.slack.openView(trigger, show(bot, { v: value, i: 0, p: 0 }));
}

const TURN = z.object({ i: z.number().int().min(0), p: z.number().int().min(0) });

/** Shows another source or page in the window that is open. */
export async function turnSource(bot: Bot, { view, value }: Click): Promise<void> {
  const state = SOURCE_STATE.safeParse(parseJson(view?.private_metadata ?? ""));
  const turn = TURN.safeParse(parseJson(value));
  if (view === null || !state.success || !turn.success) return;
  await bot.slack.updateView(view.id, show(bot, { ...state.data, ...turn.data }));
}

function show(bot: Bot, state: SourceState) {
  const refs = unpackSources(state.v);
  const ref = refs[state.i];
  return sourceView(state, {
    refs,
    source: ref === undefined ? null : bot.assistant().source(ref),
    publicUrl: bot.publicUrl,
  });
}
