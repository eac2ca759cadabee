/**
 * "想歇几天,有什么服务": 几 that stands for "some" in what is told before the question, not for "how many";
 * it becomes 数. Only where a later stretch of the text asks, and the words before it tell of a wish or a time, or of
 * something that is so already ("招了几个人,能…"); "找人顶几天" is meant so wherever it stands.
 */
export function maskIndefinite(text: string): string {
  return text
    .replace(INDEFINITE, "数")
    .replace(ALREADY, "数")
    .replace(SOME_DAYS, "数")
    .replace(TOGETHER, "数");
}

/** What somebody did, before it is asked what follows from it: "招了几个人,能拿什么". */
const ALREADY =
  /(?<=\p{Script=Han}了)几(?=[个名位家]?[^,\uFF0C。?\uFF1F]{2,12}[,\uFF0C](?:能|可|给|该|享受|有没有|有什么|有啥))/gu;
/** "顶几天", "带几天": for a while. */
const SOME_DAYS = /(?<=[歇顶替带陪托看管住代]|照[看顾料]|帮忙)几(?=天(?!内|之内|以内))/gu;
/** "几家凑一起": several that do something together. */
const TOGETHER =
  /几(?=[个家户所处村]\p{Script=Han}{0,2}(?:凑|拼|联合|合伙|合起来|合并|合用|一[起块]|共同|共用))/gu;

const INDEFINITE =
  /(?<=想\p{Script=Han}{0,2}|[好这那过前近])几(?=[^,\uFF0C。?\uFF1F]*[,\uFF0C][^。]*(?:什么|啥|哪|怎|咋|谁|吗|多少|能|可))/gu;
