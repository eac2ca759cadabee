import { expect, test } from "vitest";
import { stripRequests } from "./strip-requests.ts";

test.each([
  ["烦请告知公园方案的发布单位。", "公园方案的发布单位。"],
  ["座椅的总数与长度,请一并告知。", "座椅的总数与长度"],
  ["凡涉及座椅的任务,请逐项写出名称。", "凡涉及座椅的任务,列出名称。"],
  [
    "要给公园添座椅,想弄明白两件事:能拿多少补贴,多久拨一次。",
    "要给公园添座椅,能拿多少补贴,多久拨一次。",
  ],
  ["有一项任务归园林局,希望了解是哪一项", "有一项任务归园林局,是哪一项"],
  ["公园由园林局牵头?,并附责任单位。", "公园由园林局牵头??责任单位。"],
  ["统计一下:园林局牵头几项、配合几项?", "园林局牵头几项、配合几项?"],
  ["帮我数数看,公园有几处座椅", "公园有几处座椅"],
  ["园林局都有哪些任务?请全部列出。", "园林局都有哪些任务?列出"],
])("%s is asked without its formula", (message, question) =>
  expect(stripRequests(message)).toBe(question),
);

test.each(["想知道公园有几个座椅", "公园座椅请人维修要多少钱", "座椅坏了请谁修"])(
  "%s stays",
  (message) => expect(stripRequests(message)).toBe(message),
);
