import { expect, test } from "vitest";
import { parseDocument } from "../../parse/parse-document.ts";
import { taskTitle } from "./task-title.ts";

const TEXT = `云河市公园建设行动方案
一、重点行动
(一)步道提质行动
1.优化布局。修复步道38公里。(市园林局牵头,市城管局配合)
2.建设口袋公园服务站点。更新花坛40处。(市园林局牵头,市城管局配合)
(二)2025花坛行动
3.落实补助。更换路灯300盏。(市城管局牵头,市园林局配合)
`;

test("a title that says little stands with the heading over it", () => {
  const document = parseDocument({
    id: "parks",
    file: "parks.txt",
    encoding: "utf-8",
    sha256: "",
    text: TEXT,
  });
  const titles = document.duties.map((duty) =>
    taskTitle({
      document,
      duty,
      clause: document.clauses.find(({ id }) => id === duty.clause) ?? null,
      title: new Set(),
      heading: new Set(),
      body: [],
      sentences: [],
    }),
  );
  expect(titles).toEqual(["1.优化布局(步道提质行动)", "2.建设口袋公园服务站点", "3.落实补助"]);
});
