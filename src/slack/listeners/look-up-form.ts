import type { types } from "@slack/bolt";
import * as z from "zod";
import { refusalOf } from "../api/persist.ts";
import type { Bot } from "../bot.ts";
import { LOOKUP, type Lookup, lookUp } from "../lookup/look-up.ts";
import { FIELDS, fullName, lookupView, postedView, resultView } from "../lookup/lookup-view.ts";
import { resultMessages } from "../lookup/result-blocks.ts";
import { toCsv } from "../lookup/to-csv.ts";
import { parseJson } from "../parse-json.ts";
import { createReference } from "../reply/create-reference.ts";
import type { Click } from "./click.ts";
import type { Submission } from "./submission.ts";

/** How a form is answered at once: with errors at its fields, or with another window. */
export type FormAnswer =
  | { readonly response_action: "errors"; readonly errors: Record<string, string> }
  | { readonly response_action: "update"; readonly view: types.ModalView };

/** Opens the lookup, from the Home tab. */
export async function openLookup(bot: Bot, { trigger, channel }: Click): Promise<void> {
  await bot.slack.openView(
    trigger,
    lookupView(bot.assistant().directory, { place: null, channel }),
  );
}

const CHANNEL = z.object({ channel: z.string().nullable() });
const CHOICE = z.object({ selected_option: z.object({ value: z.string() }).nullish() });

/** Offers the departments and indicators of the place that was chosen. */
export async function chooseLookupPlace(bot: Bot, { view, value }: Click): Promise<void> {
  const kept = CHANNEL.safeParse(parseJson(view?.private_metadata ?? ""));
  const { directory } = bot.assistant();
  const place = fullName(directory.places, value);
  if (view === null || !kept.success || place === null) return;
  await bot.slack.updateView(view.id, lookupView(directory, { place, ...kept.data }));
}

/** Answers the lookup form with what was found. */
export function submitLookup(bot: Bot, submission: Submission): FormAnswer {
  const { directory } = bot.assistant();
  const chosen = (field: string): string | null => {
    const parsed = CHOICE.safeParse(submission.field(field));
    return parsed.success ? (parsed.data.selected_option?.value ?? null) : null;
  };
  const place = fullName(directory.places, chosen(FIELDS.place) ?? "");
  if (place === null)
    return { response_action: "errors", errors: { [FIELDS.place]: "请选一个地点" } };
  const lookup: Lookup = {
    place,
    department: fullName(directory.departmentsOf(place), chosen(FIELDS.department) ?? ""),
    indicator: fullName(directory.indicatorsOf(place), chosen(FIELDS.indicator) ?? ""),
  };
  if (lookup.department === null && lookup.indicator === null)
    return {
      response_action: "errors",
      errors: { [FIELDS.place]: "请再选一个部门或一项指标" },
    };
  const kept = CHANNEL.safeParse(parseJson(submission.kept));
  return {
    response_action: "update",
    view: resultView(lookUp(directory, lookup), {
      lookup,
      channel: kept.success ? kept.data.channel : null,
    }),
  };
}

const KEPT = z.object({ lookup: LOOKUP });
const CONVERSATION = z.object({ selected_conversation: z.string() });

/** Says at once that a result is being posted. */
export function acceptPosting(): FormAnswer {
  return { response_action: "update", view: postedView("正在发送…") };
}

/** Posts a result to the channel that was chosen, and says in the window what came of it. */
export async function postLookup(bot: Bot, submission: Submission): Promise<void> {
  const kept = KEPT.safeParse(parseJson(submission.kept));
  const to = CONVERSATION.safeParse(submission.field(FIELDS.channel));
  if (!kept.success || !to.success) return;
  const result = lookUp(bot.assistant().directory, kept.data.lookup);
  const channel = to.data.selected_conversation;
  const ref = createReference();
  try {
    let thread: string | null = null;
    for (const [part, content] of resultMessages(result).entries()) {
      const ts: string = await bot.slack.post(
        thread === null ? { channel } : { channel, thread },
        content,
        { ref, part },
      );
      thread ??= ts;
    }
    await bot.slack.updateView(submission.view, postedView("已发到频道。"));
  } catch (error) {
    const refusal = refusalOf(error);
    bot.log.warn("lookup could not be posted", { err: error, ref });
    const text =
      refusal === "not_in_channel" || refusal === "channel_not_found"
        ? "没有发出去:我不在这个频道里。请先在频道中用 /invite 邀请我,再查一次。"
        : "没有发出去,请稍后再试。";
    await bot.slack.updateView(submission.view, postedView(text));
  }
}

/** Sends a result as a file, in a direct message. */
export async function downloadCsv(bot: Bot, { view, user }: Click): Promise<void> {
  const kept = KEPT.safeParse(parseJson(view?.private_metadata ?? ""));
  if (!kept.success) return;
  const { place, department, indicator } = kept.data.lookup;
  const { table, title } = lookUp(bot.assistant().directory, kept.data.lookup);
  const name = [place, department, indicator].filter((part) => part !== null).join("-");
  await bot.slack.sendFile(user, {
    name: `${name.replace(/[^\p{L}\p{N}-]+/gu, "_").slice(0, 80)}.csv`,
    title,
    content: Buffer.from(toCsv(table), "utf8"),
    comment: "您查询的结果:",
  });
}
