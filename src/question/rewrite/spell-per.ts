/** "一千人几个座椅", "一百张长椅摊几个垃圾桶": so many to every hundred or thousand of them. */
const TO_SO_MANY =
  /(?<![一二两三四五六七八九十百千万零〇\d第到足过超满于够上])一([百千万])((?:[个名张位户])?(?:(?![的是哪不了])\p{Script=Han}){1,4}?)(?:平均|大概|大约|至少|该|能|要|得|应|可|才)*(?:拥有|配备?|[摊分]到?|合|有)?(?=(?:几|多少)[个名张位所家人])/gu;

/** Writes a rate to so many of something as documents do: "一千人该有几个座椅" → "每千人几个座椅". */
export function spellPer(question: string): string {
  return question.replace(TO_SO_MANY, "每$1$2");
}
