/** Who is asked for: a person, a body, a place. */
const WHOM =
  "(?:谁|(?:哪|什么)(?:一|些)?(?:个|家|级)?(?:部门|单位|机关|机构|地方|局|委|人|对象|领导)|哪(?:儿|里|去|(?![些种类])))";
/** What is done before a body that takes it. */
const ACT = "备案|报备|备查|审批|审定|审核|批准|核准|登记|申请|申报|报告|汇报|报送|通报";
const BEFORE = [
  new RegExp(`(?:上?报|送|交)(?:给|到|送|往|去|请)*\\|?${WHOM}[^,。?]{0,2}?(${ACT})?`, "u"),
  new RegExp(`${WHOM}(?:来|去)?听取?[^,。?]*(报告|汇报)`, "u"),
  new RegExp(
    `(?:向|找|跟|到|去|由|归)(?:\\||[^,。?]{2,4}[省市县区州])?${WHOM}(?:去|来|进行|[作做]|提交)?(${ACT})`,
    "u",
  ),
  new RegExp(
    `(${ACT}|办理|报名)[^。?]{0,16}?(?:该|应该?|要|得|需要?|可以?)*(?:找|去|到|上|问)${WHOM}`,
    "u",
  ),
];

/**
 * The act before a body that a folded question asks for: "方案报给谁备案" → "备案", "材料报到哪里" → "";
 * null for other questions.
 */
export function asksRecipient(text: string): string | null {
  for (const pattern of BEFORE) {
    const match = pattern.exec(text);
    if (match !== null) return match[1] ?? "";
  }
  return null;
}

/** "向某街道提出", "由某中心受理": how it is said where an application goes. */
const APPLIED = "申请|申报|提出|提交|递交|受理";

/** Does a sentence without spaces name the body that takes it: "方案报某委备案", "向某府报告"? */
export function namesRecipient(sentence: string, act: string): boolean {
  const acts = act === "" ? `${ACT}|` : act.replace("报备", "备案").replace(/申[请报]/u, APPLIED);
  return new RegExp(
    `(?:报(?:送|请|经)?|向|经|送|提请|由|到|移交|转交|交[由给付])[\\p{Script=Han}()（）]{1,24}?(?:局|委|厅|残联|妇联|工会|联合会|部门|政府|专班|小组|机关|机构|大会|人大|中心|街道|部(?![门分署])|办公室|乡镇|[村居]委会|社区[)）]?|村)[^,，。;；]{0,4}?(?:${acts})`,
    "u",
  ).test(sentence);
}
