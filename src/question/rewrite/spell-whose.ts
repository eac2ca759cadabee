/** A department, and what stands in brackets behind it. */
const BEHIND =
  /([市县区州省]?\p{Script=Han}{1,8}(?:局|委|办|会|院|厅|中心|部门))\s*[(（]\s*(\p{Script=Han}{2,8})\s*[)）]/gu;

/** Writes the place that stands in brackets behind a department before it: "园林局(云河)" → "云河园林局". */
export function spellWhose(message: string, isPlace: (words: string) => boolean): string {
  return message.replace(BEHIND, (all, department: string, place: string) =>
    isPlace(place) ? `${place}${department}` : all,
  );
}
