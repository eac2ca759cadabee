/**
 * "想歇几天,有什么服务": 几 that stands for "some" in what is told before the question, not for "how many";
 * it becomes 数. Only where a later stretch of the text asks, and the words before it tell of a wish or a time.
 */
export function maskIndefinite(text: string): string {
  return text.replace(INDEFINITE, "数");
}

const INDEFINITE =
  /(?<=想\p{Script=Han}{0,2}|[好这那过前近])几(?=[^,\uFF0C。?\uFF1F]*[,\uFF0C][^。]*(?:什么|啥|哪|怎|咋|谁|吗|多少|能|可))/gu;
