import { expect, test } from "vitest";
import { parseDocument } from "../parse-document.ts";

const contacts = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text }).people.map(
    ({ role, name, post, body, phone, span }) =>
      `${body}|${role}|${name}|${post}|${phone}|${text.slice(span.start, span.end)}`,
  );

test("rows of a table with names and numbers", () => {
  const table =
    "云溪县办事指南\n一、联系方式\n|科室|姓名|职务|联系电话|\n|---|---|---|---|\n|园林股|许 岩|股长|0430-6220118|\n|绿道股|值班室||0430-6220119|\n|公园股|何静|科员|另行公布|";
  expect(contacts(table)).toEqual([
    "园林股|联系人|许岩|股长|0430-6220118|园林股|许 岩|股长|0430-6220118",
  ]);
});

test.each([
  [
    "联 系 人：县甲局乙股  许  岩\n联系电话：0430-622 0118    邮  箱：a@example.cn",
    "县甲局乙股|联系人|许岩||0430-622 0118|联 系 人：县甲局乙股  许  岩\n联系电话：0430-622 0118",
  ],
  [
    "请按时报送(联系人:李殿文,联系电话:0430-6220100)。",
    "|联系人|李殿文||0430-6220100|联系人:李殿文,联系电话:0430-6220100",
  ],
])("%s", (line, contact) => {
  expect(contacts(`云溪县办事指南\n一、附则\n${line}\n`)).toEqual([contact]);
});

test.each(["联系人:县督查室,联系电话:0430-6220100。", "联系人:李殿文。", "确定联系人和联系电话。"])(
  "no contact in %s",
  (line) => {
    expect(contacts(`云溪县办事指南\n一、附则\n${line}\n`)).toEqual([]);
  },
);
