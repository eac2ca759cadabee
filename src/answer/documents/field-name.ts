import type { Say } from "../wording.ts";

/** What readers call a field of a document's metadata: "文号" for `documentNumber`; the key itself if unknown. */
export function fieldName(key: string, say: Say): string {
  const names: Readonly<Record<string, string>> = {
    title: say`标题`,
    documentNumber: say`文号`,
    issuer: say`发文机关`,
    dateSigned: say`成文日期`,
    datePublished: say`发布日期`,
    validity: say`有效性`,
    indexNumber: say`索引号`,
    subject: say`主题分类`,
    keywords: say`关键词`,
    source: say`来源`,
    owner: say`所属单位`,
    legalBasis: say`制定依据`,
    effectiveDate: say`施行日期`,
    expiryDate: say`有效期`,
    repeals: say`废止的文件`,
    openness: say`公开属性`,
    addressee: say`主送单位`,
  };
  return names[key] ?? key;
}
