import { fold } from "../../language/fold.ts";
import type { ThreadReading } from "../inherit.ts";
import type { Query } from "../query.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { has, scopeOf } from "./rule.ts";

const ROLE =
  /副?组长|副?主任(?!务)|成员(?!单位)|召集人|局长|市长|县长|区长|书记|秘书长|主席|负责人|联系人|领导小组(?:有|的)?(?:哪些|几|谁|人)/u;
const WHO_IS =
  /谁|哪位|姓名|姓什么|名字|叫什么|哪些人|几个人|几人|多少人|名单|什么职务|职务|担任|兼任|人选|几[位名]|是(?:不是)?/u;

/** Who holds a role, and which role somebody holds. */
export function personRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const known = vocabulary.people.find(({ name }) => reading.text.includes(fold(name)));
  const role = ROLE.exec(reading.text)?.[0] ?? null;
  if (known === undefined && (role === null || !WHO_IS.test(reading.text))) return null;
  if (known === undefined && has(reading, "lead", "support")) return null;
  const post =
    /(?:[省市县区])?[\p{Script=Han}]{2,12}?(?:局长|市长|县长|区长|主任|书记|主席)/u.exec(
      reading.text.replace(/^.*[|,。]/u, ""),
    )?.[0] ?? null;
  const many =
    has(reading, "list", "count") || /名单|哪些人|几个?人|多少人|几[位名]/u.test(reading.text);
  return {
    kind: "person",
    ...scopeOf(reading),
    role,
    name: known?.name ?? null,
    post,
    operation: /几个?人|多少[个位名]?人?|几[位名]/u.test(reading.text)
      ? "count"
      : many
        ? "list"
        : "who",
  };
}
