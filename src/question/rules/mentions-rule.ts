import type { ThreadReading } from "../inherit.ts";
import type { Query } from "../query.ts";
import { has, scopeOf } from "./rule.ts";

/** Which places speak of a subject. */
export function mentionsRule(reading: ThreadReading): Query | null {
  if (!has(reading, "mentions") || reading.documents.length > 1) return null;
  if (has(reading, "extreme", "number", "change", "rank", "how", "date")) return null;
  if (reading.documents.length === 1 && !reading.inheritedPlace) return null;
  if (
    !/(?:哪些|哪几个|哪几|哪个|哪里|哪儿|哪家|谁|几个)(?:地方|城市|地市|市|县|地区|文件|方案|规划|地|家|里)?/u.test(
      reading.text,
    )
  )
    return null;
  if (!/地方|城市|地市|市|县|地区|文件|方案|规划|哪里|哪儿|哪家|哪地|几地|谁/u.test(reading.text))
    return null;
  return {
    kind: "mentions",
    ...scopeOf(reading),
    documents: [],
    placesNamed: false,
    phrase: reading.phrase,
  };
}
