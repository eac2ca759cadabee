import { fold } from "../../language/fold.ts";
import type { KnownTable } from "../vocabulary.ts";

/** "市、区、街道怎么分担", "乡里要自己掏三成": who bears which part of a cost. */
const ASKS_SHARES =
  /分担|分摊|由谁承担|怎么[分摊出]|(?:谁|自己|各自?|分别)(?:要|得)?[出掏拿](?!台|现|来)|[掏拿]几?[成钱]|出几成/u;
/** Who bears it, as a column names them. */
const BEARER =
  /^(?:其中:?)?(?:中央|省|市|区|县|街道|乡镇|镇|村|各?级|财政|个人|单位|机构|企业|家庭|用人单位|社会|自筹)(?:[市县区镇乡]|级|本级|财政|集体|承担|负担|分担|配套|出资|自筹|缴费|支付|比例|部分|资金)*(?:\([^()]*\))?$/u;

/** Does a folded question ask how a cost is shared? */
export function asksShares(text: string): boolean {
  return ASKS_SHARES.test(text);
}

/** Has a table a column for each of those who share a cost? */
export function tellsShares({ columns }: KnownTable): boolean {
  return columns.filter((column) => BEARER.test(fold(column))).length >= 2;
}

/** The column of a table that tells who bears a cost; null where it has none. */
export function payerColumn({ columns }: KnownTable): string | null {
  return (
    columns.find((column) =>
      /^(?:资金|经费|费用)?(?:由谁)?(?:承担|分担|负担|出资|来源|渠道)/u.test(fold(column)),
    ) ?? null
  );
}
