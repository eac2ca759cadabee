import { fold } from "../../language/fold.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { DraftBuilder } from "../draft.ts";
import type { Say } from "../wording.ts";

const YES_OR_NO = /吗|吧|是不是|是否|对不对|没错|对[?]?$/u;
const DATE =
  /(20\d{2})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?|(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号])?/u;
const BODY =
  /(?:是|由)\|?(\p{Script=Han}{2,14}?)(?:联合)?(?:印发|发布|发文|下发|出台|制发|公布|制定|发)/u;

/** "是2023年印发的吧", "是园林局发的吗": says whether a document states that date, or that issuing body. */
export function checkClaims(
  { metadata }: PolicyDocument,
  { fields, asked }: Pick<QueryOf<"metadata">, "fields" | "asked">,
  { draft, say }: { draft: DraftBuilder; say: Say },
): void {
  if (!YES_OR_NO.test(asked)) return;
  const valuesOf = (...keys: string[]) =>
    metadata.filter(({ key }) => keys.includes(key)).map(({ value }) => value);
  const date = fields.some((field) => /^date/u.test(field)) ? DATE.exec(asked) : null;
  const dates = valuesOf("dateSigned", "datePublished");
  if (date !== null && dates.length > 0) {
    if (dates.some((value) => isOn(value, date))) draft.frame(say`是的。`);
    else draft.negative(say`不是${date[0]}。`);
  }
  const body = fields.includes("issuer") ? BODY.exec(asked)?.[1] : undefined;
  const issuers = valuesOf("issuer").map((value) => fold(value).replaceAll("人民", ""));
  if (body === undefined || issuers.length === 0) return;
  const claimed = body.replaceAll("人民", "");
  if (issuers.some((issuer) => issuer.endsWith(claimed))) draft.frame(say`是的。`);
  else if (!issuers.some((issuer) => issuer.includes(claimed))) draft.negative(say`不是${body}。`);
}

/** Is an ISO date of the year, month and day that a match gives, as far as it gives them? */
function isOn(value: string, match: RegExpExecArray): boolean {
  const [year, month, day] = value.split("-").map(Number);
  const [, y, m, d, bareMonth, bareDay] = match;
  const same = (part: number | undefined, given: string | undefined) =>
    given === undefined || part === Number(given);
  return same(year, y) && same(month, m ?? bareMonth) && same(day, d ?? bareDay);
}
