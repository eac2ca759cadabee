import type { QueryOf } from "./query.ts";

type Field = QueryOf<"metadata">["fields"][number];

const ISSUE =
  "(?:印(?![制章刷花])|联合(?:下达|印发|发布|发文|发出|发)|下达|发布|印发|发文|下发|出台|公布|公开发布|公开|制定|签发|发出来|发出|发|出)";
const FIELDS: readonly [Field, RegExp][] = [
  ["documentNumber", /文号|发文字号|文件字号|文件编号|几号文|多少号文|什么号/u],
  [
    "issuer",
    new RegExp(
      `(?:谁|哪(?:个|几个|两个|\\d个|几家|\\d家|些)(?:单位|部门|机关|机构|政府)?|哪家|什么(?:单位|部门|机关|机构)|由谁)(?:来)?${ISSUE}的?|发文(?:机关|单位)|发布(?:机构|机关|单位)|印发(?:单位|机关)|制发|落款(?:单位|机关)`,
      "u",
    ),
  ],
  [
    "datePublished",
    new RegExp(
      `(?:什么时候|啥时候|何时|哪天|哪年|哪一年|几月|几号|什么时间|哪一天)[^,。?]{0,3}${ISSUE}(?!展)|${ISSUE}(?:的)?(?:日期|时间|日(?!常))|(?:先|早|晚)(?:${ISSUE})|${ISSUE}(?:得)?(?:最)?(?:早|晚|先)|${ISSUE}于|(?:什么时候|何时|哪天|几月几号|哪年哪月哪日)的?(?:文件|$|[?])|哪年哪月(?:哪日)?${ISSUE}|(?:时间|日期)(?:先后|顺序|排)|先后(?:顺序)?${ISSUE}`,
      "u",
    ),
  ],
  [
    "datePublished",
    /(?:印发|发布|出台|下发|公布)(?:时间|日期)?[^,。?]{0,6}(?:最早|最晚|最先|最后|更早|更晚)|(?:最早|最晚|最先|最新)(?:印发|发布|出台|下发|公布)/u,
  ],
  [
    "dateSigned",
    /落款(?!单位|机关)|成文(?:日期|时间)?|落款(?:日期|时间)|签发(?:日期|时间)|什么时候(?:成文|签)/u,
  ],
  [
    "expiryDate",
    /有效期(?:到|至|多|几|是|限)?|(?<!月底?\)?才?)到期(?!的?[^,。?]{0,6}(?:任务|事项|项目|实事))|失效(?:日期|时间)|什么时候失效|执行到|有效到/u,
  ],
  [
    "effectiveDate",
    /施行|生效|(?:什么时候|何时|哪天|从哪)[^,。?]{0,6}(?:执行|实施|起效)|实施(?:日期|时间)/u,
  ],
  [
    "validity",
    /有效性|还?有效(?:吗|不|么)|是否有效|是否现行|失效了|作废|现行有效|还(?:管用|算数)|过期/u,
  ],
  [
    "repeals",
    /废止(?:了)?(?:哪|什么)|(?:哪|什么)[^,。?]{0,8}(?:废止|作废)|同时废止|(?:替代|取代|废止)(?:了|掉)?的?(?:哪|什么|老|旧|原|是)/u,
  ],
  [
    "legalBasis",
    /(?:依据|根据|按照|落实|贯彻)(?:了|的是|的)?[^,。?]{0,8}(?:哪|什么)[^,。?]{0,6}(?:文件|政策|意见|规定|制定)|(?:依据|根据|按照)(?:了|的是|的)?[^,。?]{0,8}(?:哪|什么)[^,。?]{0,6}$|(?:制定|出台|编制|政策|上位|文件)(?:的)?(?:依据|根据)|上位文件|依据(?:是|有)|凭什么文件|引用了(?:哪|什么)[^,。?]{0,6}文件/u,
  ],
  [
    "addressee",
    /(?:发|印发|下发|主送|抄送|送)(?:给|到|往)?(?:了)?(?:谁|哪些(?:单位|部门|机关)?|哪几)|主送|收文|抬头/u,
  ],
  ["indexNumber", /索引号/u],
  [
    "subject",
    /主题(?:分类|词|归|属)|信息分类|所属分类|分类(?:是|属)|什么(?:类别|分类)|归(?:在|到|为|类|(?:什么|哪(?:一|个)?)类)/u,
  ],
  ["keywords", /关键词/u],
  ["openness", /公开(?:属性|方式|类型)|公开发布吗|是否(?:主动)?公开|能不能公开|可以公开/u],
  [
    "source",
    /(?:文件|网页|信息|文本)?来源|转载?自|哪个(?:网站|平台)|(?:网站|平台)来的|从哪(?:个|里|儿)[^,。?]{0,6}(?:来的|下载|转)/u,
  ],
  [
    "owner",
    /所属单位|归口单位是|(?:挂|归|算)在?(?:哪|什么)(?:个|家)?(?:单位|部门|局|委)(?:的)?名下/u,
  ],
  [
    "attachments",
    /(?:哪些|哪?几个|哪\d个|什么|多少个?|有没有)附件|附件(?:有|是|都|包括|名称|清单|分别|叫|吗|一?共有?|总共有?)(?:哪|什么|几|多少)?|有附件/u,
  ],
  [
    "title",
    /(?:标题|全称|全名|完整名称|正式名称)|叫什么(?:名字|名称)?(?:$|[?])|(?:文件?|方案|通知|办法|规划|^)(?:是|讲|说)?(?:关于|讲|说)(?:的)?(?:是)?(?:什么|啥)(?:的|内容)?[?]?$/u,
  ],
  [
    "documents",
    /(?:收录|有|包含|库里|掌握|知道)(?:了)?(?:哪些|几份|几个|多少)(?:份|个)?(?:文件|文档|政策|方案|材料|地方的)|(?:资料|文件)库/u,
  ],
];

/** The facts about a document that a folded question asks for: "文号是多少" → documentNumber. */
export function findMetadataFields(folded: string): Field[] {
  const found = [
    ...new Set(FIELDS.filter(([, pattern]) => pattern.test(folded)).map(([field]) => field)),
  ];
  // "有效期到什么时候" asks for no day of publication.
  if (found.includes("expiryDate") && !new RegExp(ISSUE, "u").test(folded))
    return found.filter((field) => field !== "datePublished");
  if (found.length > 1 && found.includes("title"))
    return found.filter((field) => field !== "title");
  // The basis is named with its numbers: "依据哪两个文件(带文号)" asks for no number of its own.
  return found.includes("legalBasis") ? found.filter((field) => field !== "documentNumber") : found;
}

/** Removes the words that name such facts. */
export function stripMetadataWords(folded: string): string {
  let rest = folded;
  for (const [, pattern] of FIELDS) rest = rest.replace(new RegExp(pattern, "gu"), "|");
  return rest.replace(
    /日期|落款|号文件?|联合|下达|部门|哪(?:一|个)?类|归|挂|名下|相隔|间隔|相差|差|隔|天|比|附|带|网上|发文字号|时间|名称|文件|方案|通知|规划|办法|公开|发布|印发|发文|出台|成文|网站|平台|类别|分类|文本|发给|发出|单位|机关|依据|根据|制定|主送|国家|上级|带|两|号|份|早|晚|先|后|最|谁|叫/gu,
    "|",
  );
}
