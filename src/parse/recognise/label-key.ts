import type { MetadataKey } from "../../policy.ts";

/** The metadata key that a printed label stands for, or null for words that are no label. */
export function labelKey(label: string): MetadataKey | null {
  const tight = bareLabel(label);
  for (const [key, pattern] of KEYS) if (pattern.test(tight)) return key;
  return null;
}

const KEYS: readonly (readonly [MetadataKey, RegExp])[] = [
  ["indexNumber", /^(信息)?索[引取]号(码)?$|^信息索[引取]$|^公开目录号$|^统一编号$/],
  ["documentNumber", /^(发文|文件|公文|发布)?(文号|字号|编号|编码)$/],
  [
    "issuer",
    /^(发文|发布|制定|印发|公布|制发|颁布|信息发布|发布信息)(机关|机构|单位|部门)$|^(信息来源机构)$/,
  ],
  ["dateSigned", /^(成文|发文|印发|签发|签署|生成|制定|制发|文件)(日期|时间)$/],
  [
    "datePublished",
    /^(信息|网站|公开)?(发布|公开|公布|上网)(日期|时间)$|^公开发布日期$|^日期$|^时间$/,
  ],
  [
    "validity",
    /^(文件|政策)?(有效性|状态|效力状态|效力|时效性|时效|有效状态|文件状态|文件有效性|效力说明)$|^公文时效$/,
  ],
  ["effectiveDate", /^(实施|施行|生效|执行)(日期|时间)$/],
  ["expiryDate", /^(失效|废止|截止|终止)(日期|时间)$|^(信息)?(有效|时效)期(限|至)?$/],
  [
    "subject",
    /^(主题|信息|体裁|文件|内容)?(分类|类别|类型)$|^主题$|^公文种类$|^文种$|^组配分类$|^所属(?:分类|类别|栏目|主题)$/,
  ],
  ["keywords", /^(关键|主题)(词|字)$|^标签$/],
  ["title", /^(文件|信息|政策|公文)?(标题|名称|题名)$/],
  ["source", /^(信息|文章|稿件)?来源$/],
  ["owner", /^(所属|主管|起草)(单位|部门|机构|处室)$/],
  ["openness", /^(公开)(方式|属性|形式|范围|类别|程度|类型)$|^是否公开$/],
  [
    "other",
    /^((关联|相关|政策|原文)(文件|解读|链接)|解读(方式|机构|部门|单位|类型|形式)|统一登记号|登记号|公开目录|访问量|阅读量|公开时限|服务对象|适用范围|解读|语种|版本|附件数|(公文)?层级|(官方|原文)链接|记录形式|载体类型|内容(描述|概述|概要|摘要)|登记日期|责任部门|公开责任部门|联合发文单位|咨询(机关|单位|部门)|(文件)?性质)$/,
  ],
];

/** A label without its blanks, colon, brackets and the mark of a list before it: `"• 文 号:"`, `"[文号]"` → `"文号"`. */
export function bareLabel(printed: string): string {
  return printed.replace(/^[\s•●■◆·▪*]+|[\s:[\]【】]+/g, "");
}
