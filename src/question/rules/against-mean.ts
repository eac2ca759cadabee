import type { ThreadReading } from "../thread/thread-reading.ts";

const OF_ALL = "(?:(?:全[市县区州省表]|总体|整体|本[市县区])的?)?";
const MEAN = `(?:${OF_ALL}(?:平均(?:水平|数值|[数值线])?|均[值数线])|(?:全[市县区州省]|总体|整体)的?水平)`;
const AGAINST = new RegExp(
  [
    `(?:(高于|超过|超出|多于|大于|高出|好于|超)|低于|少于|小于|不到|不足|不及|不如|未?没?达不?到)了?${MEAN}`,
    `比${MEAN}(?:还|要|更)?(?:(高|多|大|好)|低|少|小|差)`,
    `在${MEAN}(?:(以上|之上|上面)|以下|之下|下面)`,
  ].join("|"),
  "u",
);

/** "哪些县的座椅多于平均数": whether rows above the mean are asked for, or below it, and the reading without these words. */
export function againstMean(reading: ThreadReading): {
  readonly mean: "more" | "less" | null;
  readonly reading: ThreadReading;
} {
  const match = ROWS.test(reading.text) ? AGAINST.exec(reading.text) : null;
  if (match === null) return { mean: null, reading };
  const cues = [...reading.cues].filter((cue) => !/extreme|compare|difference/u.test(cue));
  return {
    mean: match.slice(1).some((more) => more !== undefined) ? "more" : "less",
    reading: {
      ...reading,
      cues: new Set([...cues, "list" as const]),
      direction: null,
      text: reading.text.replace(match[0], "|"),
      phrase: reading.phrase.replace(LEFT, ""),
    },
  };
}

/** Rows are asked for, or their number. */
const ROWS = /哪|几个|多少个|谁|有没有/u;
/** What is left of the comparison in a phrase. */
const LEFT =
  /(?:高于|超过|超出|多于|大于|高出|好于|低于|少于|小于|不到|不足|不及|不如|水平|平均)+(?=$|\|)/gu;
