import { describe, expect, it } from "vitest";
import { rolesIn } from "./roles-in.ts";

const listed = ["组长", "副组长", "成员", "办公室主任", "办公室副主任", "联系人"].map((role) => ({
  role,
}));
const roles = (text: string, aboutPeople = false, aboutOffice = false) =>
  rolesIn({ text, aboutPeople, aboutOffice }, listed);

describe("the roles that a question asks for", () => {
  it.each([
    ["绿化领导小组办公室主任、副主任分别由谁兼", ["主任", "副主任"]],
    ["领导小组正副组长名单", ["组长", "副组长"]],
    ["领导小组一把手是谁,二把手呢", ["组长", "副组长"]],
    ["领导小组的牵头领导是哪位", ["组长"]],
    ["领导小组办公室谁说了算", ["办公室主任"]],
    ["领导小组除了组长副组长,成员有哪些人", ["成员"]],
    ["谁牵头某市领导小组", ["组长"]],
    ["领导小组的成员名单,组长副组长不用", ["成员"]],
    ["组长我知道了,领导小组挂副组长的是哪些人", ["副组长"]],
    ["领导小组名单,不要组长", ["副组长", "成员"]],
    ["领导小组除组长、副组长外都有谁", ["成员"]],
  ])("%s → %j", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it("hears a rank without its body only where people were just spoken of", () => {
    expect(roles("副的有哪几位", true)).toEqual(["副组长"]);
    expect(roles("副的有哪几位")).toEqual([]);
    expect(roles("副的呢", true, true)).toEqual(["办公室副主任"]);
  });

  it.each([
    "公园照明谁牵头",
    "领导小组牵头单位是哪个",
    "领导小组成员单位有哪些",
    "公园的一把手电筒在哪",
  ])("%s asks for no role", (text) => {
    expect(roles(text)).toEqual([]);
  });

  it("prefers what the list prints to a title of a post", () => {
    expect(roles("副组长里谁还兼着书记")).toEqual(["副组长"]);
    expect(roles("领导小组里财政局局长叫啥")).toEqual(["局长"]);
  });
});
