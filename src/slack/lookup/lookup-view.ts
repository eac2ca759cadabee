import type { types } from "@slack/bolt";
import type { Directory } from "../../answer/directory.ts";
import { ACTIONS } from "../action-ids.ts";
import { channelField } from "../blocks/channel-field.ts";
import { plain } from "../blocks/plain.ts";
import type { Lookup, LookupResult } from "./look-up.ts";
import { resultBlocks } from "./result-blocks.ts";

/** Ids of the window's fields; each is also the id of its block. */
export const FIELDS = {
  place: ACTIONS.lookupPlace,
  department: "department",
  indicator: "indicator",
  channel: "channel",
} as const;

const MOST_OPTIONS = 100;
const LONGEST_VALUE = 150;

/** The window in which a place, and then a department or an indicator of it, is chosen. */
export function lookupView(
  directory: Directory,
  { place, channel }: { place: string | null; channel: string | null },
): types.ModalView {
  return {
    type: "modal",
    callback_id: ACTIONS.lookupForm,
    title: plain("查任务和指标", 24),
    submit: plain("查询", 24),
    close: plain("关闭", 24),
    private_metadata: JSON.stringify({ channel }),
    blocks: [
      {
        type: "input",
        block_id: FIELDS.place,
        dispatch_action: true,
        label: plain("地点"),
        element: listOf(FIELDS.place, directory.places, { chosen: place, hint: "选一个地点" }),
      },
      ...(place === null
        ? [context("选好地点后,再选部门(查任务)或指标(查数值)。")]
        : [
            ...choice(
              FIELDS.department,
              "部门(查牵头和配合的任务)",
              directory.departmentsOf(place),
            ),
            ...choice(FIELDS.indicator, "指标(查数值)", directory.indicatorsOf(place)),
          ]),
    ],
  };
}

function choice(id: string, label: string, names: readonly string[]): types.KnownBlock[] {
  if (names.length === 0) return [context(`${label}:这里的文件没有写。`)];
  return [
    {
      type: "input",
      block_id: id,
      optional: true,
      label: plain(label),
      element: listOf(id, names, { chosen: null, hint: "可以不选" }),
    },
  ];
}

function listOf(
  id: string,
  names: readonly string[],
  { chosen, hint }: { chosen: string | null; hint: string },
): types.StaticSelect {
  const options = names.map(
    (name): types.PlainTextOption => ({
      text: plain(name, 75),
      value: name.slice(0, LONGEST_VALUE),
    }),
  );
  const initial = options.find(({ value }) => value === chosen?.slice(0, LONGEST_VALUE));
  const list = {
    type: "static_select" as const,
    action_id: id,
    placeholder: plain(hint, 150),
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
  if (options.length <= MOST_OPTIONS) return { ...list, options };
  const groups = Array.from({ length: Math.ceil(options.length / MOST_OPTIONS) }, (_, i) => ({
    label: plain(`第 ${i * MOST_OPTIONS + 1} 项起`, 75),
    options: options.slice(i * MOST_OPTIONS, (i + 1) * MOST_OPTIONS),
  }));
  return { ...list, option_groups: groups.slice(0, MOST_OPTIONS) };
}

/** A name chosen from the list, which holds no more than its beginning. */
export function fullName(names: readonly string[], value: string): string | null {
  return names.find((name) => name.slice(0, LONGEST_VALUE) === value) ?? null;
}

/** The window with what was found, to be downloaded or posted. */
export function resultView(
  result: LookupResult,
  { lookup, channel }: { lookup: Lookup; channel: string | null },
): types.ModalView {
  const kept = JSON.stringify({ lookup });
  const found = result.sections.length > 0;
  return {
    type: "modal",
    callback_id: ACTIONS.lookupResult,
    title: plain("查询结果", 24),
    close: plain("关闭", 24),
    private_metadata: kept,
    ...(found ? { submit: plain("发到频道", 24) } : {}),
    blocks: found
      ? [
          ...resultBlocks(result).slice(0, 90),
          {
            type: "actions",
            elements: [
              {
                type: "button",
                action_id: ACTIONS.downloadCsv,
                text: plain("下载 CSV", 75),
                accessibility_label: "把查询结果作为 CSV 文件发给我",
              },
            ],
          },
          channelField(
            FIELDS.channel,
            "发到哪个频道",
            channel?.startsWith("D") === true ? null : channel,
          ),
        ]
      : [{ type: "section", text: plain(`${result.title}:文件没有写明。`) }],
  };
}

/** The window while a result is posted, and afterwards. */
export function postedView(text: string): types.ModalView {
  return {
    type: "modal",
    callback_id: "posted",
    title: plain("查询结果", 24),
    close: plain("关闭", 24),
    blocks: [{ type: "section", text: plain(text) }],
  };
}

function context(text: string): types.KnownBlock {
  return { type: "context", elements: [plain(text)] };
}
