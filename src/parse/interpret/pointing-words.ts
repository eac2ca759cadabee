const WORDS = "(?:此|该|本|这|上述|以上)(?:一)?(?:各?项|类)?(?:工作|任务|举措|措施|行动|项目)?";

/** Words at the head of a sentence that point at what was said before it: "此项工作", "该项", "本项任务". */
export const POINTER = new RegExp(
  `^\\s*${WORDS}(?=由|\\p{Script=Han}{1,8}(?:局|委|办|厅|院|部|府|会|联)|$)`,
  "u",
);
