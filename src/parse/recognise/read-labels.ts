import type { MetadataKey, Span } from "../../policy.ts";

/** A label with its value as they stand on one line; `span` covers both, `valueSpan` is null without a value. */
export interface LabelledValue {
  readonly key: MetadataKey;
  readonly label: string;
  readonly value: string;
  readonly span: Span;
  readonly valueSpan: Span | null;
}

/**
 * All `label: value` pairs of an evened line, or none if it does not begin with a known label:
 * `"成文日期: 2022-11-03 发布日期: 2022-11-03"` → two pairs. Marks before the label (`"• 发文机关:…"`) are skipped.
 */
export function readLabels(line: string, start: number): LabelledValue[] {
  const lead = /^[•●■◆·▪*\s]*[[【]?\s*/.exec(line)?.[0].length ?? 0;
  const heads = [...line.matchAll(HEAD)].filter(
    (match) =>
      match.index >= lead && (match.index === lead || /[\s|;,]/.test(line.charAt(match.index - 1))),
  );
  const first = heads[0];
  if (first === undefined || first.index !== lead || labelKey(first[1] ?? "") === null) return [];
  return heads.map((head, index): LabelledValue => {
    const from = head.index + head[0].length;
    const to = heads[index + 1]?.index ?? line.length;
    const raw = line.slice(from, to);
    const value = raw
      .trim()
      .replace(/[|;,]$/, "")
      .trim();
    const at = start + from + raw.indexOf(value);
    const label = (head[1] ?? "").replace(/\s+/g, "");
    const begin = start + head.index;
    return {
      key: labelKey(label) ?? "other",
      label,
      value,
      span: {
        start: begin,
        end: value === "" ? start + from - trailingBlanks(head[0]) : at + value.length,
      },
      valueSpan: value === "" ? null : { start: at, end: at + value.length },
    };
  });
}

function trailingBlanks(text: string): number {
  return text.length - text.trimEnd().length;
}

/** A short run of Chinese words before a colon, or in brackets; blanks inside a label (`"文 号:"`, `"【文 号】"`) are allowed. */
const HEAD =
  /(?<=^|[\s|;,•●■◆·▪*[【])(\p{Script=Han}{2,8}|(?:\p{Script=Han}\s{1,10}){1,4}\p{Script=Han})(?:[\]】]\s*:?|\s*:)\s*/gu;

/** The metadata key that a printed label stands for, or null for words that are no label. */
export function labelKey(label: string): MetadataKey | null {
  const tight = label.replace(/[\s:]+/g, "");
  for (const [key, pattern] of KEYS) if (pattern.test(tight)) return key;
  return null;
}

const KEYS: readonly (readonly [MetadataKey, RegExp])[] = [
  ["indexNumber", /^(信息)?索[引取]号(码)?$|^公开目录号$|^统一编号$/],
  ["documentNumber", /^(发文|文件|公文)?(文号|字号|编号|编码)$|^发文字号$|^文件字号$/],
  [
    "issuer",
    /^(发文|发布|制定|印发|公布|制发|颁布|信息发布|发布信息)(机关|机构|单位|部门)$|^(信息来源机构)$/,
  ],
  ["dateSigned", /^(成文|发文|印发|签发|生成|制定|制发|文件)(日期|时间)$/],
  [
    "datePublished",
    /^(信息|网站|公开)?(发布|公开|公布|上网)(日期|时间)$|^公开发布日期$|^日期$|^时间$/,
  ],
  [
    "validity",
    /^(文件|政策)?(有效性|状态|效力状态|效力|时效性|时效|有效状态|文件状态|文件有效性|效力说明)$/,
  ],
  ["effectiveDate", /^(实施|施行|生效|执行)(日期|时间)$/],
  ["expiryDate", /^(失效|废止|截止|终止)(日期|时间)$|^有效期(限|至)?$/],
  [
    "subject",
    /^(主题|信息|体裁|文件|内容)?(分类|类别|类型)$|^主题$|^公文种类$|^文种$|^组配分类$|^所属(?:分类|栏目)$/,
  ],
  ["keywords", /^(关键|主题)(词|字)$|^标签$/],
  ["title", /^(文件|信息|政策)?(标题|名称|题名)$/],
  ["source", /^(信息|文章|稿件)?来源$/],
  ["owner", /^(所属|主管|起草)(单位|部门|机构|处室)$/],
  ["openness", /^(公开)(方式|属性|形式|范围|类别|程度|类型)$|^是否公开$/],
  [
    "other",
    /^((关联|相关|政策|原文)(文件|解读|链接)|解读(方式|机构|部门|单位|类型|形式)|统一登记号|登记号|公开目录|访问量|阅读量|公开时限|服务对象|适用范围|解读|语种|版本|附件数|(公文)?层级|(官方|原文)链接|记录形式|载体类型|内容描述)$/,
  ],
];
