import { fold } from "../../language/fold.ts";
import type { PolicyDocument } from "../../policy.ts";

/** How one facility of many is named, and that its room is asked for: "滨河体育中心里能容纳多少人". */
const ROOM =
  /(\p{Script=Han}{4,14}?(?:中心|[医学]院|学校|[园院馆站所]))(?:里头|里面|里|内)?(?:[总一]?共|大概|大约|最多|现在|目前)*(?:能|可以?|够)*(?:收|招|容纳?|接[收待]|住|坐|装|托)(?:得?下|纳|进|住|管)?(?:多少|几)/u;

/**
 * The name of the one facility whose room a question asks for, where the document knows it by that name; null for other
 * questions. What holds for all facilities of a place says nothing about one.
 */
export function namedFacility(asked: string, { text }: PolicyDocument): string | null {
  const [, name = ""] = ROOM.exec(fold(asked)) ?? [];
  if (name === "") return null;
  const held = fold(text).replace(/\s/gu, "");
  // Enough of it to be no kind of facility: a kind is written of many.
  return held.split(name).length === 2 ? name : null;
}

/** Does a sentence give a figure in the very clause that names the facility, or in one right behind that names no other? */
export function tellsOf(name: string, sentence: string): boolean {
  const clauses = fold(sentence)
    .replace(/\s/gu, "")
    .split(/[,;。]/u);
  const at = clauses.findIndex((clause) => clause.includes(name));
  if (at === -1) return false;
  const [own = "", next = ""] = clauses.slice(at);
  return (
    /\d/u.test(own) ||
    /^(?:共|可|能|设|有|提供|容纳|[\d一二三四五六七八九十])[^\d]{0,8}\d/u.test(next)
  );
}
