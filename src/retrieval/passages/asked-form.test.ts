import { expect, test } from "vitest";
import { askedForm, formBonus } from "./asked-form.ts";

test("how large is told by an area, or by those who come", () => {
  for (const asked of ["多大的公园要设厕所", "公园达到多大规模要设厕所", "公园的面积至少多少"]) {
    const bonus = (text: string) => formBonus(text, askedForm(asked, "number"));
    expect(bonus("占地超过2公顷的公园设置厕所")).toBeGreaterThan(0);
    expect(bonus("日均游客5千人次的公园设置厕所")).toBeGreaterThan(0);
    expect(bonus("公园设置厕所12个")).toBe(0);
  }
});

test("how old, or how large a share or sum, is told by none", () => {
  for (const asked of ["多大年纪的人能免费", "座椅占多大比例", "多大的金额要审批"])
    expect(formBonus("占地超过2公顷的公园", askedForm(asked, "number"))).toBe(0);
});
