const VERSUS = /\s*(?<![a-z])(?:vs|pk|v\.s)(?![a-z])\.?\s*/giu;

/** "甲市 vs 乙市" → "甲市和乙市". */
export function spellVersus(question: string): string {
  return /\p{Script=Han}/u.test(question) ? question.replace(VERSUS, "和") : question;
}
