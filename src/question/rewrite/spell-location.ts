const LIES =
  /^(?:都|分别|具体|又|各|主要|那|它们?|这[几\d]?[个家处所张]|这些)*(?:落|建|设|放|安|分布|摆|选|布局|布|坐落|位)?(?:在|到|于)了?哪(?:些|几|[两三四五\d])?个?(?:里|儿|地方|地|处|[县市区]|县区|县市|区县|乡镇?|镇|街道|村|城市)*(?:来着|[呢啊呀])?[?\uFF1F]*$/u;

/** Writes a question for where something stands, and no more, plainly: "落在哪几个地方?" → "在哪里?". It asks no place for what it says. */
export function spellLocation(question: string): string {
  return question.replace(LIES, "在哪里?");
}
