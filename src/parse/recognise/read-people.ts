import type { Person, Span } from "../../policy.ts";
import type { LineUses } from "./line-use.ts";
import type { Line } from "./split-lines.ts";

/**
 * Marks and reads lists of people: `"组   长:甲某某  副市长"`, further lines of the same role, names spread by
 * blanks (`"沈   健"`). The body is the title line above the list.
 */
export function readPeople(text: string, lines: readonly Line[], uses: LineUses): Person[] {
  const people: Person[] = [];
  let role = "";
  let body = "";
  for (const line of lines) {
    const use = uses[line.index];
    if (use?.kind === "title") body = withoutList(tightSlice(text, line));
    if (use !== null && use !== undefined) {
      role = "";
      continue;
    }
    const head = ROLE.exec(line.text);
    role = head?.[1]?.replace(/\s+/g, "") ?? role;
    const from = head?.[0].length ?? 0;
    const read = role === "" ? [] : readNames(line.text.slice(from), line.start + from);
    if (read.length === 0) {
      role = "";
      body = listedBody(line.text) ?? body;
      continue;
    }
    uses[line.index] = { kind: "person" };
    people.push(
      ...read.map((entry) => ({
        role,
        name: entry.name,
        post: entry.post,
        body,
        span: entry.span,
      })),
    );
  }
  return people;
}

/** "…领导小组成员名单(2024年)", "…推进组成员": that it is a list is no part of the body's name. */
export function withoutList(title: string): string {
  return title.replace(
    /(?:(?:组成)?人员|组成|成员)*(?:名单|名册|一览表?|情况表|表)?(?:\(.*\))?$/u,
    "",
  );
}

/** The body that a line above a list names: `"某县绿化工作领导小组名单"`, `"成立某县绿化工作领导小组,组成人员如下:"`. */
function listedBody(text: string): string | null {
  const tight = text.replace(/\s+/g, "");
  const match =
    /^([^。;,:、]{4,40}?)(?:组成人员|成员)?名单(?:\(.*\))?$/.exec(tight) ??
    /(?:^|[。,])(?:决定)?成立([^。;,:、]{4,40}?),?(?:组成)?(?:人员|成员)(?:名单)?如下:?$/.exec(
      tight,
    );
  return match?.[1] ?? null;
}

const RANK =
  "(?:第\\s*一\\s*|常\\s*务\\s*|执\\s*行\\s*)?(?:副\\s*)?(?:组\\s*长|主\\s*任|总\\s*指\\s*挥|指\\s*挥\\s*长|召\\s*集\\s*人|会\\s*长|秘\\s*书\\s*长)|成\\s*员|顾\\s*问|联\\s*络\\s*员|办\\s*公\\s*室\\s*(?:副\\s*)?主\\s*任";
const ROLE = new RegExp(`^(${RANK})\\s*:\\s*`);
const ROLE_ALONE = new RegExp(`^(?:${RANK})$`);

/** Whether a cell is the role of somebody in a body: "常务副组长", "成员". */
export function isRole(text: string): boolean {
  return ROLE_ALONE.test(text);
}

interface ReadName {
  readonly name: string;
  readonly post: string;
  readonly span: Span;
}

/** `"沈   健  副市长"` → one name with its post; `"甲某、乙某"` → two names without. */
function readNames(text: string, start: number): ReadName[] {
  const listed = text.split("、");
  if (listed.length > 1 && listed.every((name) => isName(name.trim()))) {
    let at = start;
    return listed.map((raw): ReadName => {
      const begin = at + raw.indexOf(raw.trim());
      at += raw.length + 1;
      return {
        name: raw.replace(/\s+/g, ""),
        post: "",
        span: { start: begin, end: begin + raw.trim().length },
      };
    });
  }
  const match =
    /^(\p{Script=Han}(?:\s+\p{Script=Han}){1,2}(?=\s|[(])|\p{Script=Han}{2,4}(?=\s|[(,]|$)|\p{Script=Han}{1,6}·\p{Script=Han}{1,6})\s*[(,]?\s*(.*?)\)?$/u.exec(
      text,
    );
  if (match === null || /[。;:]/.test(text)) return [];
  const name = (match[1] ?? "").replace(/\s+/g, "");
  if (!isName(name)) return [];
  return [{ name, post: (match[2] ?? "").trim(), span: { start, end: start + text.length } }];
}

/** Whether words read like a person's name and not like a body's. */
export function isName(text: string): boolean {
  const tight = text.replace(/\s+/g, "");
  return (
    /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,6}·\p{Script=Han}{1,6}$/u.test(tight) &&
    !/[局委办市县区处科院]$/.test(tight)
  );
}

function tightSlice(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, "");
}
