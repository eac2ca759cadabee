import * as z from "zod";
import type { Citation } from "../../answer/answer.ts";
import type { Directory, DutyEntry, IndicatorEntry } from "../../answer/directory.ts";

/** What is looked up: a place's department, its indicator, or both. */
export const LOOKUP = z.object({
  place: z.string(),
  department: z.string().nullable(),
  indicator: z.string().nullable(),
});
export type Lookup = z.infer<typeof LOOKUP>;

/** What was found, for a window, a message and a file. */
export interface LookupResult {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** With a header; each row names its source. */
  readonly table: readonly (readonly string[])[];
}

const ROLES: Readonly<Record<DutyEntry["role"], string>> = {
  lead: "牵头",
  support: "配合或责任",
  shared: "共同负责(原文未分牵头和配合)",
};

/** Looks something up: every task, those led and those supported apart; every row of that name. */
export function lookUp(
  directory: Pick<Directory, "dutiesOf" | "valuesOf">,
  { place, department, indicator }: Lookup,
): LookupResult {
  const duties = department === null ? [] : directory.dutiesOf(place, department);
  const rows = indicator === null ? [] : directory.valuesOf(place, indicator);
  const asked = [department, indicator].filter((part) => part !== null).join(" · ");
  return {
    title: `${place} · ${asked}`,
    sections: [
      ...(["lead", "support", "shared"] as const).flatMap((role) => dutySection(duties, role)),
      ...rows.map(indicatorSection),
      ...documentSection([
        ...duties.map(({ citation }) => citation),
        ...rows.flatMap(({ citations }) => citations),
      ]),
    ],
    table: tableOf(place, { department, duties, rows }),
  };
}

function dutySection(
  duties: readonly DutyEntry[],
  role: DutyEntry["role"],
): LookupResult["sections"][number][] {
  const own = duties.filter((duty) => duty.role === role);
  if (own.length === 0) return [];
  return [
    {
      title: `${ROLES[role]}(${own.length} 项)`,
      lines: own.map(({ task, deadline, citation }) =>
        [task, ...(deadline === null ? [] : [`时限:${deadline}`]), placeIn(citation, task)].join(
          " · ",
        ),
      ),
    },
  ];
}

function indicatorSection(row: IndicatorEntry): LookupResult["sections"][number] {
  const { name, unit, attribute, values, damaged, citations } = row;
  const about = [unit, attribute].filter((part) => part !== null).join(",");
  return {
    title: `${name}${about === "" ? "" : `(${about})`}`,
    lines: [
      ...values.map(({ column, role, text }) => `${column}(${ROLE_OF_VALUE[role]}):${text}`),
      ...(damaged ? ["注意:原文这一行有残缺,照录。"] : []),
      ...citations.map((citation) => `出处:${placeIn(citation)}`),
    ],
  };
}

/** The documents that all lines above stand in, named once. */
function documentSection(citations: readonly Citation[]): LookupResult["sections"][number][] {
  const names = citations.map(({ title, documentNumber }) =>
    documentNumber === null ? `《${title}》` : `《${title}》 ${documentNumber}`,
  );
  return names.length === 0 ? [] : [{ title: "出处文件", lines: [...new Set(names)] }];
}

/** Headings and line; a heading that says no more than the task is left out. */
function placeIn({ locator, file, startLine }: Citation, task?: string): string {
  const headings = locator.split(" › ");
  const said = task?.startsWith(headings.at(-1)?.replace(/…$/, "") ?? "") ?? false;
  const above = said ? headings.slice(0, -1) : headings;
  return [...(above.length === 0 ? [] : [above.join(" › ")]), `${file}:${startLine}`].join(" · ");
}

const ROLE_OF_VALUE = { baseline: "基期", target: "目标" } as const;

function labelOf({ title, documentNumber, locator, file, startLine }: Citation): string {
  return `${documentNumber ?? `《${title}》`} ${locator} ${file}:${startLine}`;
}

function tableOf(
  place: string,
  {
    department,
    duties,
    rows,
  }: {
    department: string | null;
    duties: readonly DutyEntry[];
    rows: readonly IndicatorEntry[];
  },
): string[][] {
  const tasks = duties.map((duty) => [
    place,
    department ?? "",
    ROLES[duty.role],
    duty.task,
    [...duty.lead].join("、"),
    [...duty.support, ...duty.shared].join("、"),
    duty.deadline ?? "",
    labelOf(duty.citation),
  ]);
  const figures = rows.flatMap(({ name, values, citations }) =>
    values.map(({ column, role, text }) => [
      place,
      name,
      ROLE_OF_VALUE[role],
      text,
      column,
      "",
      "",
      citations.map(labelOf).join("; "),
    ]),
  );
  return [
    ...(tasks.length === 0
      ? []
      : [["地点", "部门", "角色", "任务", "牵头", "配合或责任", "时限", "出处"], ...tasks]),
    ...(figures.length === 0
      ? []
      : [["地点", "指标", "类别", "数值", "表头", "", "", "出处"], ...figures]),
  ];
}
