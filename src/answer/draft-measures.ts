import type { PolicyDocument } from "../policy.ts";
import type { QueryOf } from "../question/query.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import { clauseEvidence, type Evidence } from "../retrieval/evidence.ts";
import { type MeasureMatch, type MeasureValue, multiplier } from "../retrieval/find-measures.ts";
import { decisiveSpan } from "../retrieval/find-passages.ts";
import type { Finding } from "../retrieval/retrieve.ts";
import { createDraft, type Draft, type DraftBuilder } from "./draft.ts";
import { askedValues, formatNumber, formatTime, formatValue } from "./format-value.ts";
import { noteConflicts, noteDamage, noteDifferentDefinitions } from "./notes.ts";
import type { Say } from "./wording.ts";

type Measures = Extract<Finding, { kind: "measures" }>;

/** Values, attributes, changes and comparisons of the measures that a question names. */
export function draftMeasures(
  finding: Measures,
  { say, corpus }: { say: Say; corpus: Corpus },
): Draft {
  const { documents } = corpus;
  const { query } = finding;
  const draft = createDraft();
  const matches = finding.groups.flatMap((group) => group.matches);
  const places = new Set([...matches, ...finding.inText].map(({ document }) => document.id));
  const asked = documents.filter(
    ({ id }) => query.documents.includes(id) || (query.documents.length === 0 && query.placesNamed),
  );
  const many =
    places.size > 1 || asked.length > 1 || (query.operation === "compare" && places.size > 0);
  const outcome = many
    ? compare(finding, { draft, say, corpus, asked })
    : oneByOne(finding, { draft, say, corpus });
  for (const document of asked) {
    if (!places.has(document.id))
      draft.negative(
        say`${document.place ?? document.title}的文件未载明“${finding.groups.map((g) => g.phrase.replace(/\|/g, "")).join("、")}”。`,
      );
  }
  for (const name of query.foreign) draft.negative(say`${name}不在已收录的文件范围内。`);
  noteDamage(matches, { draft, say });
  for (const match of matches) noteConflicts(match, { draft, say });
  if (many) noteDifferentDefinitions(matches, { draft, say });
  return draft.build(outcome, "not_stated");
}

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
  readonly corpus: Corpus;
}

type Outcome = "answered" | "not_found";

function placeOf(document: PolicyDocument): string {
  return document.place ?? document.title;
}

function oneByOne({ groups, query }: Measures, writing: Writing): Outcome {
  const outcomes = groups.flatMap(({ matches }) =>
    matches.map((match) => one(match, query, writing)),
  );
  for (const { phrase, matches } of groups) {
    if (matches.length === 0)
      writing.draft.negative(writing.say`文件未载明“${phrase.replace(/\|/g, "")}”。`);
  }
  return outcomes.includes("answered") ? "answered" : "not_found";
}

function one(match: MeasureMatch, query: QueryOf<"indicator">, writing: Writing): Outcome {
  switch (query.operation) {
    case "attribute":
      return attribute(match, query, writing);
    case "unit":
      return unit(match, writing);
    case "change":
    case "growth":
      if (match.measure.statement !== null) return value(match, query, writing);
      return change(match, query, writing);
    default:
      return value(match, query, writing);
  }
}

function value(
  match: MeasureMatch,
  query: QueryOf<"indicator">,
  { draft, say, corpus }: Writing,
): Outcome {
  const { document, name } = match;
  const values = askedValues(match, query);
  const stated = values.filter(
    ({ number, raw }) => number !== null || /\d|\p{Script=Han}{2,}/u.test(raw),
  );
  const mark =
    match.measure.statement === null || stated.length === 0 ? draft.cite(...match.evidence) : "";
  if (stated.length === 0) {
    absent(match, values, { query, draft, say, corpus });
    return "not_found";
  }
  if (query.claim !== null && query.claim !== undefined)
    answerClaim(query.claim, stated, { draft, say, corpus });
  if (match.measure.statement !== null) {
    const excerpt = widened(match, query, corpus);
    draft.fact(
      say`${placeOf(document)}:“${excerpt.quote.replace(/\s+/g, "")}”${draft.cite(excerpt)}。`,
    );
    return "answered";
  }
  const ordered = [...stated].sort(
    (a, b) => Number(b.role === "target") - Number(a.role === "target"),
  );
  draft.fact(
    say`${placeOf(document)}${name}:${ordered.map((v) => describe(v, say)).join(";")}${mark}。`,
  );
  for (const v of stated) {
    if (v.year === null && v.column === "" && match.measure.indicator !== null) {
      draft.note("damaged_text", say`该行在文件中只有一个数值,无法确定属于哪一年${mark}。`);
    }
  }
  return "answered";
}

/** The statement's words, widened within its sentence where that holds more of what was asked. */
function widened(match: MeasureMatch, query: QueryOf<"indicator">, corpus: Corpus): Evidence {
  const [evidence] = match.evidence;
  const { statement } = match.measure;
  if (evidence === undefined || statement === null) throw new Error("a statement has evidence");
  const span = decisiveSpan(statement, {
    start: evidence.span,
    phrase: query.phrases.join("|"),
    document: match.document,
    corpus,
  });
  return clauseEvidence(
    match.document,
    match.document.clauses.find(({ id }) => id === statement.clause),
    span,
    evidence.context,
  );
}

function answerClaim(
  claim: number,
  values: readonly MeasureValue[],
  { draft, say }: Writing,
): void {
  const holds = values.some(
    ({ number, unit }) =>
      number === claim || (number !== null && number * multiplier(unit) === claim),
  );
  if (holds) draft.frame(say`是的。`);
  else draft.negative(say`不是${claim},文件写的是:`);
}

function describe(v: MeasureValue, say: Say): string {
  const time = formatTime(v);
  const figure = formatValue(v);
  const owner = v.scope === null ? "" : `(${v.column})`;
  if (v.role === "target" && v.year !== null) return say`${time}目标为${figure}${owner}`;
  return `${time}${time === "" ? "" : " "}${figure}${owner}`.trim();
}

function absent(
  match: MeasureMatch,
  values: readonly MeasureValue[],
  { query, draft, say }: Writing & { query: QueryOf<"indicator"> },
): void {
  const mark = draft.cite(...match.evidence);
  const place = placeOf(match.document);
  const blank = values[0];
  if (blank !== undefined) {
    draft.negative(
      say`${place}“${match.name}”${formatTime(blank)}未给出数值,表中该格为${blank.raw.trim() === "" ? "空白" : `“${blank.raw.trim()}”`}${mark}。`,
    );
    return;
  }
  const stated = [
    ...new Set(match.values.filter(({ number }) => number !== null).map(formatTime)),
  ].filter((t) => t !== "");
  const asked =
    query.years.length > 0
      ? query.years.map((y) => `${y}年`).join("、")
      : query.period === "baseline"
        ? say`基期`
        : say`目标`;
  draft.negative(
    say`文件未载明${place}“${match.name}”${asked}的数值,只列有${stated.join("、") || "—"}的数值${mark}。`,
  );
}

function attribute(
  match: MeasureMatch,
  query: QueryOf<"indicator">,
  { draft, say, corpus }: Writing,
): Outcome {
  const mark = draft.cite(...match.evidence);
  if (match.attribute === null) {
    draft.negative(say`文件未标注${placeOf(match.document)}“${match.name}”的指标属性${mark}。`);
    return "not_found";
  }
  const restored = match.measure.indicator?.restored.find(
    ({ original }) => original === match.attribute,
  );
  const shown =
    restored === undefined
      ? match.attribute
      : `${restored.restored}(原文残缺作“${match.attribute}”)`;
  draft.fact(say`${placeOf(match.document)}${match.name}的指标属性为${shown}${mark}。`);
  if (query.claim !== null) answerClaim(query.claim, match.values, { draft, say, corpus });
  if (query.years.length > 0 || query.claim !== null)
    draft.fact(
      say`${askedValues(match, query)
        .map((v) => describe(v, say))
        .join(";")}${mark}。`,
    );
  return "answered";
}

function unit(match: MeasureMatch, { draft, say }: Writing): Outcome {
  const mark = draft.cite(...match.evidence);
  if (match.unit === null || match.unit === "") {
    draft.negative(say`文件未标注${placeOf(match.document)}“${match.name}”的计量单位${mark}。`);
    return "not_found";
  }
  draft.fact(say`${placeOf(match.document)}${match.name}的计量单位为${match.unit}${mark}。`);
  return "answered";
}

/** First and last figure of the asked time; null where one is missing. */
function ends(
  match: MeasureMatch,
  years: readonly number[],
): { from: MeasureValue; to: MeasureValue } | null {
  const own = match.values.filter(({ scope, number }) => scope === null && number !== null);
  const inTime =
    years.length >= 2 ? own.filter(({ year }) => year !== null && years.includes(year)) : own;
  const sorted = [...inTime].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const from = sorted[0];
  const to = sorted.at(-1);
  return from === undefined || to === undefined || from === to || from.year === to.year
    ? null
    : { from, to };
}

function change(
  match: MeasureMatch,
  query: QueryOf<"indicator">,
  { draft, say }: Writing,
): Outcome {
  const mark = draft.cite(...match.evidence);
  const pair = ends(match, query.years);
  if (pair === null) {
    const only = match.values.filter(({ number }) => number !== null);
    const has = only.map((v) => describe(v, say)).join(";");
    const shown = say`${placeOf(match.document)}${match.name}缺少可比的另一年数值,无法计算变化;文件只列有:${has}${mark}。`;
    if (match.measure.statement !== null && query.operation === "change")
      draft.fact(say`${placeOf(match.document)}${match.name}:${has}${mark}。`);
    else draft.negative(shown);
    return match.measure.statement !== null && query.operation === "change"
      ? "answered"
      : "not_found";
  }
  const { from, to } = pair;
  const [a, b] = [from.number ?? 0, to.number ?? 0];
  const difference = formatNumber(Math.abs(b - a), a, b);
  const unit = match.unit === "%" ? "个百分点" : (match.unit ?? "");
  const [high, low] = b >= a ? [b, a] : [a, b];
  const verb = b > a ? say`提高` : b < a ? say`降低` : say`不变`;
  const times = `${formatTime(from)}${formatValue(from)}→${formatTime(to)}${formatValue(to)}`;
  if (b === a) draft.fact(say`${placeOf(match.document)}${match.name}不变:${times}${mark}。`);
  else
    draft.fact(
      say`${placeOf(match.document)}${match.name}${verb}${difference}${unit}(${times};${high} − ${low} = ${difference})${mark}。`,
    );
  if ((query.operation === "growth" || match.unit !== "%") && a > 0 && b !== a) {
    const ratio = formatNumber(b / a, 0.01);
    const growth = formatNumber(((b - a) / a) * 100, 0.1);
    draft.fact(
      say`为原来的约${ratio}倍(${b} ÷ ${a} ≈ ${ratio}),增幅约${growth}%((${b} − ${a}) ÷ ${a})${mark}。`.replace(
        /,增幅约.*?÷ [\d.]+\)/u,
        "",
      ),
    );
  }
  return "answered";
}

function compare(
  { groups, query, inText }: Measures,
  { draft, say, corpus, asked }: Writing & { asked: readonly PolicyDocument[] },
): Outcome {
  const matches = groups.flatMap((group) => group.matches);
  const withValues = matches.map((match) => ({ match, values: askedValues(match, query) }));
  const attributes = query.operation === "attribute";
  const times = [...new Set(withValues.flatMap(({ values }) => values.map((v) => v.year)))]
    .filter((y): y is number => y !== null)
    .sort((a, b) => a - b);
  const changes =
    query.operation === "change" ||
    query.operation === "growth" ||
    (query.operation === "extreme" && /change/.test(query.operation));
  draft.columns([
    say`地区`,
    say`指标(原文)`,
    ...times.map((y) => `${y}${say`年`}`),
    ...(times.length === 0 ? [say`数值`] : []),
    ...(attributes ? [say`属性`] : []),
    ...(changes ? [say`变化`] : []),
  ]);
  const bare = times.length === 0 && withValues.some(({ values }) => values.length > 0);
  for (const { match, values } of withValues) {
    const cells = times.map((year) => {
      const v = values.find((each) => each.year === year) ?? undefined;
      return v === undefined ? say`未载明` : formatValue(v);
    });
    if (bare) cells.push("");
    const untimed = values
      .filter(({ year }) => year === null)
      .map((v) => `${formatValue(v)}${v.column === "" ? "" : `(${v.column})`}`);
    if (untimed.length > 0 && cells.length > 0)
      cells[cells.length - 1] =
        cells.at(-1) === say`未载明` || cells.at(-1) === ""
          ? untimed.join(";")
          : (cells.at(-1) ?? "");
    const pair = changes ? ends(match, query.years) : null;
    const diff =
      pair === null
        ? say`未载明`
        : `${pair.to.number} − ${pair.from.number} = ${formatNumber((pair.to.number ?? 0) - (pair.from.number ?? 0), pair.to.number ?? 0, pair.from.number ?? 0)}`;
    draft.row(
      [
        placeOf(match.document),
        match.name,
        ...cells,
        ...(attributes ? [match.attribute ?? say`未标注`] : []),
        ...(changes ? [diff] : []),
      ],
      match.evidence,
    );
  }
  for (const { document, evidence } of inText) {
    draft.row(
      [
        placeOf(document),
        evidence.quote.replace(/\s+/g, ""),
        ...times.map(() => say`见原文`),
        ...(times.length === 0 ? [say`见原文`] : []),
      ],
      [evidence],
    );
    draft.fact(
      say`${placeOf(document)}:“${evidence.quote.replace(/\s+/g, "")}”${draft.cite(evidence)}。`,
    );
  }
  for (const document of asked) {
    if (![...matches, ...inText].some((m) => m.document === document))
      draft.row(
        [
          placeOf(document),
          say`未载明`,
          ...times.map(() => say`未载明`),
          ...(attributes ? [""] : []),
          ...(changes ? [""] : []),
        ],
        [],
      );
  }
  return headline({ query, withValues }, { draft, say, corpus });
}

interface Ranked {
  readonly match: MeasureMatch;
  readonly value: MeasureValue;
}

function headline(
  {
    query,
    withValues,
  }: {
    query: QueryOf<"indicator">;
    withValues: readonly { match: MeasureMatch; values: readonly MeasureValue[] }[];
  },
  { draft, say, corpus }: Writing,
): Outcome {
  const ranked = withValues
    .flatMap(({ match, values }): Ranked[] => {
      const best = [...values]
        .filter(({ number }) => number !== null)
        .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
      return best === undefined ? [] : [{ match, value: best }];
    })
    .sort((a, b) => size(b.value) - size(a.value));
  if (ranked.length === 0) {
    for (const { match, values } of withValues)
      absent(match, values, { query, draft, say, corpus });
    return "not_found";
  }
  const evidence = (items: readonly Ranked[]): Evidence[] =>
    items.flatMap(({ match }) => match.evidence);
  const listed = ranked
    .map(
      ({ match, value }) =>
        say`${placeOf(match.document)}${formatValue(value)}${value.year === null ? "" : `(${value.year}年)`}`,
    )
    .join("、");
  const [top] = ranked;
  const bottom = ranked.at(-1);
  if (top === undefined || bottom === undefined) return "not_found";
  const comparable =
    new Set(ranked.flatMap(({ value }) => value.unit?.replace(/^万/, "") ?? [])).size <= 1;
  if (query.operation === "extreme" && comparable) {
    const end = query.direction === "lowest" ? bottom : top;
    const tied = ranked.filter(({ value }) => size(value) === size(end.value));
    const names = tied.map(({ match }) => placeOf(match.document)).join("、");
    draft.fact(
      query.direction === "lowest"
        ? say`最低的是${names}:${formatValue(end.value)}${draft.cite(...evidence(tied))}。`
        : say`最高的是${names}:${formatValue(end.value)}${draft.cite(...evidence(tied))}。`,
    );
  }
  const order = query.direction === "lowest" ? [...ranked].reverse() : ranked;
  if (query.operation === "rank" && comparable)
    draft.fact(
      say`排序:${order.map(({ match, value }) => `${placeOf(match.document)}${formatValue(value)}`).join(" > ")}${draft.cite(...evidence(order))}。`,
    );
  else draft.fact(say`${listed}${draft.cite(...evidence(ranked))}。`);
  if (
    query.operation === "compare" &&
    ranked.length === 2 &&
    comparable &&
    size(top.value) !== size(bottom.value)
  ) {
    const [a, b] = [size(top.value), size(bottom.value)];
    const gap = formatNumber(a - b, a, b);
    const unit =
      top.value.unit === "%"
        ? "个百分点"
        : (top.value.unit ?? bottom.value.unit ?? "").replace(/^万/u, "");
    const steps = [top, bottom]
      .filter(({ value }) => multiplier(value.unit) > 1)
      .map(({ value }) => `${value.number} × ${multiplier(value.unit)} = ${size(value)};`);
    draft.fact(
      say`${placeOf(top.match.document)}比${placeOf(bottom.match.document)}高${gap}${unit}(${steps.join("")}${a} − ${b} = ${gap})${draft.cite(...evidence([top, bottom]))}。`,
    );
  }
  return "answered";
}

function size(value: MeasureValue): number {
  return Number(((value.number ?? Number.NaN) * multiplier(value.unit)).toFixed(4));
}
