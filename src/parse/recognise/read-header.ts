import type { Column, ColumnRole, Span } from "../../policy.ts";
import { aroundArrow } from "./around-arrow.ts";
import { isDutyHeader } from "./duty-labels.ts";
import { tidy } from "./squeeze.ts";

/**
 * A header cell as a column: `"2025年投资(万元)"` → value column of 2025 in 万元; `"责任单位"` → duty.
 */
export function readHeader(text: string, span: Span | null): Column {
  const printed = tidy(text);
  return {
    text: printed,
    span,
    role: headerRole(printed) ?? "text",
    year: headerYear(printed),
    unit: trailingUnit(printed)?.unit ?? innerUnit(printed),
  };
}

/** Whether a short line can be a header cell: a word of the vocabulary of headers, or one that names a year. */
export function isHeaderCell(text: string): boolean {
  const printed = tidy(text);
  if (printed.length > 24 || /[。;!?]/.test(printed)) return false;
  return headerRole(printed) !== null;
}

/** Do words head a column, by what they are or by the unit in a bracket behind them ("座椅(张)")? */
export function headsColumn(printed: string): boolean {
  return (headerRole(printed) ?? trailingUnit(printed)) !== null;
}

/** The role a header's words give its column, or null for words that are no header. */
export function headerRole(printed: string): ColumnRole | null {
  const whole = printed.replace(/\s+/g, "");
  const core = whole.replace(/\([^()]*\)$/, "");
  if (isDutyHeader(core)) return "duty";
  if (aroundArrow(core)?.every((part) => headerRole(part) === "value")) return "value";
  for (const [role, pattern] of ROLES) if (pattern.test(core) || pattern.test(whole)) return role;
  return YEAR_HEADER.test(core) && !NOT_A_YEAR_HEADER.test(core) ? "value" : null;
}

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["index", /^(序号?|编号|次序|项次|行次|No\.?)$/i],
  ["attribute", /^(指标)?(属性|性质|类型|类别|分类)$/],
  ["unit", /^(计量|数量)?单位$/],
  ["remark", /^(备注|说明|注|备考)$/],
  [
    "deadline",
    /^(计划)?(完成|办结|实施|推进|时间|工作|建成|建设|起止|序时|落实|整改|要求)*(时限|时间|期限|年限|日期|节点|进度|时间节点|时限要求|时间要求|进度要求|进度安排|时间安排)$/,
  ],
  ["duty", /^(责任|牵头|实施|负责|主管)(单位|部门)(及|和|与|、)?(完成|办结)?(时限|时间|期限)$/],
  // Under a head of its own ("责任分工 | 牵头单位"), or said of what ("项目责任单位").
  ["duty", /^[\p{Script=Han}]{2,8}(?:责任|牵头|配合|主管|承办|主办|协办|召集|协同)(?:单位|部门)$/u],
  [
    "name",
    /^(主要|具体|发展|核心|重点)?(指标|指标名称|指标内容|任务|工作任务|改革任务|年度任务|目标任务分解|任务事项|改革事项|任务清单|任务名称|任务内容|工作内容|事项|工作事项|工作|项目|项目名称|名称|内容|举措|措施|工作举措|重点任务|重点工作|主要任务|服务项目|服务事项|服务内容)$/,
  ],
  [
    "name",
    /^(地区|区域|地方|县区|区县|县\(市、区\)|市县|乡镇|街道|镇街|机构|姓名|地市|县市区|区\(市\)县|各县区|所在地)$/,
  ],
  ["name", /^[^,、:]{1,6}名称$/],
  [
    "text",
    /^([^序]{0,4}(?:编码|代码)|年龄段?|档次|职务|职称|领域|目标任务|工作目标|主要内容|建设内容|建设规模|(?:数据|资料)来源|具体内容|具体措施|具体任务|工作要求|工作措施|服务对象|服务标准|政策依据|支付方式|服务类型|牵头领导|联系人|联系电话|地址|建设地点|建设性质|资金来源)$/,
  ],
  [
    "value",
    /^(基期|基期值|现状|现状值|基础值|目标|目标值|规划值|规划目标|完成值|实际值|实际|数量|人数|合计|总计|金额|标准|补助标准|比例|占比|得分|分值|权重|总投资|投资额|年均增长|累计|增长率|增幅)$/,
  ],
];

const YEAR_HEADER = /^[^,、:]{0,10}(19|20)\d{2}(年|[^\d]|$)[^,、:]{0,10}$/;
const NOT_A_YEAR_HEADER =
  /(19|20)\d{2}年\d|[〔[]|(通知|意见|方案|规划|计划|办法|规定|表|附件)|号$|^[-\d.]+-|日$/;

/** The year a header names; with a range the last: `"2025年目标值"` → 2025. */
export function headerYear(printed: string): number | null {
  const years = [...printed.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)];
  const last = years.at(-1);
  return last === undefined ? null : Number(last[0]);
}

/**
 * The unit in a trailing bracket and where the bracket begins: `"占比(%)"`, `"占比〔%〕"` → `%`; `"()"` → unit null.
 * A bracket that is no unit (`"户数(家庭)"`, `"居住(小)区"`) gives null.
 */
export function trailingUnit(printed: string): { unit: string | null; from: number } | null {
  const match = /\s*[(（〔【[]\s*([^()（）〔〕【】[\]]*?)\s*[)）〕】\]]$/.exec(printed);
  if (match === null) return null;
  const unit = (match[1] ?? "").replace(/^单位[:：]/, "");
  if (unit === "") return { unit: null, from: match.index };
  return UNIT.test(unit) ? { unit, from: match.index } : null;
}

/** The unit in a bracket of an upper header: `"补贴标准(元/人·月)轻度"` → `元/人·月`. */
function innerUnit(printed: string): string | null {
  const units = [...printed.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? "");
  return units.find((unit) => UNIT.test(unit)) ?? null;
}

/** A unit of measure standing alone: `%`, `张`, `万人次`, `平方米/人`, `元/月`. */
const UNIT =
  /^(%|‰|％|[万亿千百十]?(人次|人|名|张|个|所|家|户|处|条|元|岁|件|台|套|辆|次|天|日|月|年|小时|分钟|公里|千米|米|亩|公顷|吨|千克|公斤|克|只|座|村|种|类|门|场|期|批|对|例|部|间|床|片|级|倍|项|支|平方米|平方公里|立方米|千瓦时|千瓦|度|分|美元|百分点|个百分点|标台|标准煤|盏|册|篇|株|头|艘|架|根|块|棵|吨标准煤|‰)|㎡|m2|km|万|亿|℃)([/·]([万千百]?[\p{Script=Han}]{1,6}|\d+[\p{Script=Han}]{1,4}))*$/u;
