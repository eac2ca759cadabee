import type { PolicyDocument } from "../policy.ts";

/** Questions made from the corpus's own records: a target, a lead department, a list. */
export function exampleQuestions(documents: readonly PolicyDocument[]): string[] {
  const examples: string[] = [];
  const withTable = documents.find(({ indicators }) => indicators.some(isPlain));
  const indicator = withTable?.indicators.filter(isPlain)[2] ?? withTable?.indicators.find(isPlain);
  const year = indicator?.values.find(
    ({ role, number }) => role === "target" && number !== null,
  )?.year;
  if (withTable && indicator)
    examples.push(
      `${withTable.place ?? ""}${indicator.name}${year ?? ""}${year ? "年" : ""}目标是多少?`,
    );
  const withLead = documents.find(({ duties }) =>
    duties.some(({ lead, label }) => lead.length > 0 && label !== null),
  );
  const duty = withLead?.duties.find(({ lead, task }) => lead.length > 0 && task.length <= 16);
  if (withLead && duty)
    examples.push(`${withLead.place ?? ""}“${duty.task.replace(/[。;；]$/u, "")}”由谁牵头?`);
  const department = withLead?.duties
    .flatMap(({ lead }) => lead.map(({ name }) => name))
    .sort((a, b) => a.length - b.length)[0];
  if (withLead && department)
    examples.push(`${sharedLevel(withLead.place ?? "", department)}牵头哪些任务?`);
  return examples;
}

/** "某县" + "县园林局" → "某县园林局". */
function sharedLevel(place: string, department: string): string {
  return place.endsWith(department.slice(0, 1))
    ? place.slice(0, -1) + department
    : place + department;
}

function isPlain({ damaged, values }: PolicyDocument["indicators"][number]): boolean {
  return !damaged && values.filter(({ number }) => number !== null).length >= 2;
}
