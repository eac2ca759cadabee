/**
 * "某市 公园座椅 牵头单位": blanks between Chinese words stand for commas where a message has no other marks; elsewhere
 * they mean nothing.
 */
export function markGaps(message: string): string {
  const marks = /[,\uFF0C、。;\uFF1B?\uFF1F:\uFF1A](?=.*[^\s?\uFF1F。])/u;
  return marks.test(message)
    ? message
    : message.replace(/(?<=[\p{Script=Han}\d%]{2})[\s\u3000]+(?=\p{Script=Han}{2}|\d)/gu, ",");
}
