import { fold } from "../../language/fold.ts";
import { findListedPlaces } from "../../language/gazetteer.ts";
import { literal } from "../../language/literal.ts";
import { shortPlaceName } from "../read/short-place-name.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** Where a place lies, seen from another: "隔壁的", "东边那个". */
const BESIDE =
  "的?(?:(?:隔壁|旁边|边上|附近|周边|周围|近旁|左近|对面|对岸|[东南西北]{1,2}[边面侧]|相邻|邻近|毗邻|紧邻|紧?挨着|接壤|近邻|邻居|邻[市县区州])的?)+(?:那个|那座|这个)?";
/** "跟…挨着的", "离…不远的": the landmark stands between two words. */
const FROM = "(?:和|与|跟|同|离|距离?|挨着|紧挨着?|靠着|靠近|紧靠|临近|邻近|毗邻|紧邻)";
const LIES =
  "(?:(?:不|很|最|挺|比较|特别)*(?:远|近)|交界|搭界|做邻居|一[江河湖海]之隔|隔[江河湖海]相[望对])";
/** A place that nobody lists: its name with its level. */
const UNLISTED = "\\p{Script=Han}{2}[市县](?![区级域属直内里民政])";

/**
 * A message without the place that only tells where the one asked about lies: "云河隔壁的晴岚,座椅有几张" → "晴岚,座椅有几张",
 * "离云河不远的晴岚市…", "那它旁边的晴岚呢".
 */
export function withoutLandmark(message: string, { places, rows }: Vocabulary): string {
  if (!SIGNS.test(message)) return message;
  const text = fold(message);
  const named = [
    ...places.flatMap(({ surfaces }) => surfaces),
    ...rows.filter(({ name }) => shortPlaceName(name) !== null).flatMap(({ surfaces }) => surfaces),
    ...findListedPlaces(text).flatMap(({ name }) => [name, shortPlaceName(name) ?? name]),
  ].filter((surface) => surface.length > 1 && text.includes(surface));
  const place = [...new Set(named)].sort((a, b) => b.length - a.length).map(literal);
  if (place.length === 0) return message;
  const asked = `(?=${[...place, UNLISTED].join("|")})`;
  const landmark = [...place, UNLISTED].join("|");
  const found = [
    new RegExp(`(?:${FROM})?(?:${landmark}|[它他]们?|[这那](?:里|儿|边)?)${BESIDE}${asked}`, "u"),
    new RegExp(`${FROM}(?:${landmark})的?${LIES}的(?:那个|那座)?${asked}`, "u"),
    // "云河和旁边的晴岚": both are asked about.
    new RegExp(`(?<=[和与跟同、,比])${BESIDE}${asked}`, "u"),
  ].reduce((rest, pattern) => rest.replace(pattern, ""), text);
  return found === text ? message : found;
}

const SIGNS =
  /隔壁|旁|边上|附近|周[边围]|左近|[对岸]面|对岸|[东南西北][边面侧]|邻|挨|接壤|远|近|交界|搭界|之隔|相[望对]/u;
