/**
 * "全市会有多少人" → "全市会有常住人口多少人": how many people there are in all of a place is its population; "全市有多少人
 * 参加…" asks for something else.
 */
export function spellPopulation(question: string): string {
  return question.replace(PEOPLE, "常住人口$&");
}

const PEOPLE =
  /(?<=全[市县区州](?:[一总]?共|大概|大约|大致|现在|目前|到时候?|届时|预计|估计|会|将|要|能|可能|应该|得|达到?)*有?)(?:多少|几[十百千万]*)口?人(?=$|[,,。?？、;；吗呢啊])/u;
