/** What of a payload breaks a limit of Slack's: "blocks[2].text: 3200 characters (most 3000)". */
export function checkLimits(payload: Payload, surface: "message" | "modal" | "home"): string[] {
  const problems: string[] = [];
  const most = (where: string, value: unknown, limit: number, least = 1) => {
    const size = typeof value === "string" ? [...value].length : Number.NaN;
    if (Number.isNaN(size)) problems.push(`${where}: missing`);
    else if (size > limit) problems.push(`${where}: ${size} characters (most ${limit})`);
    else if (size < least) problems.push(`${where}: empty`);
  };
  const count = (where: string, list: readonly unknown[], limit: number) => {
    if (list.length === 0 || list.length > limit)
      problems.push(`${where}: ${list.length} entries (most ${limit})`);
  };
  const checks = { most, count, problems, surface };
  const blocks = payload.blocks ?? [];
  if (blocks.length > (surface === "message" ? 50 : 100))
    problems.push(`blocks: ${blocks.length} entries`);
  for (const [i, block] of blocks.entries()) checkBlock(`blocks[${i}]`, block, checks);
  const ids = blocks.flatMap(({ block_id: id }) => id ?? []);
  if (new Set(ids).size < ids.length) problems.push("block_id twice");
  if (surface === "message") checkMessage(payload, checks);
  if (surface === "modal") checkModal(payload, checks);
  if (/<[!@#]/.test(parsedText(payload))) problems.push("a mention is shown");
  return problems;
}

interface TextLike {
  readonly text?: string;
}

/** Blocks and elements, as far as they have limits. */
interface Element extends Omit<TextLike, "text"> {
  readonly type?: string;
  readonly text?: string | TextLike;
  readonly action_id?: string;
  readonly value?: string;
  readonly accessibility_label?: string;
  readonly options?: readonly { readonly text?: TextLike; readonly value?: string }[];
  readonly positive_button?: Element;
  readonly negative_button?: Element;
  readonly elements?: readonly Element[];
}

interface Block extends Element {
  readonly block_id?: string;
  readonly caption?: string;
  readonly rows?: readonly (readonly TextLike[])[];
  readonly element?: Element;
  readonly label?: TextLike;
}

interface Payload {
  readonly text?: string;
  readonly title?: TextLike;
  readonly submit?: TextLike;
  readonly private_metadata?: string;
  readonly blocks?: readonly Block[];
}

interface Checks {
  readonly most: (where: string, value: unknown, limit: number, least?: number) => void;
  readonly count: (where: string, list: readonly unknown[], limit: number) => void;
  readonly problems: string[];
  readonly surface: "message" | "modal" | "home";
}

const MESSAGE_ONLY: ReadonlySet<string> = new Set(["markdown", "data_table", "context_actions"]);

function checkBlock(where: string, block: Block, checks: Checks): void {
  const { most, count, problems, surface } = checks;
  if (surface !== "message" && MESSAGE_ONLY.has(block.type ?? ""))
    problems.push(`${where}: ${block.type} is for messages only`);
  switch (block.type) {
    case "section":
      most(`${where}.text`, textOf(block), 3000);
      break;
    case "header":
      most(`${where}.text`, textOf(block), 150);
      break;
    case "markdown":
      most(`${where}.text`, block.text, 12_000);
      break;
    case "context":
      count(where, block.elements ?? [], 10);
      for (const element of block.elements ?? []) most(where, textOf(element), 3000);
      break;
    case "actions":
    case "context_actions":
      count(where, block.elements ?? [], block.type === "actions" ? 25 : 5);
      checkElements(where, block.elements ?? [], checks);
      break;
    case "input":
      most(`${where}.label`, block.label?.text, 2000);
      checkElements(where, block.element === undefined ? [] : [block.element], checks);
      break;
    case "data_table":
      checkTable(where, block, checks);
      break;
    case "rich_text":
    case "divider":
      break;
    default:
      problems.push(`${where}: unknown type ${block.type}`);
  }
}

function checkElements(where: string, elements: readonly Element[], checks: Checks): void {
  const { problems } = checks;
  const ids = elements.map(({ action_id }) => action_id);
  if (new Set(ids).size < ids.length) problems.push(`${where}: action_id twice`);
  for (const element of elements) checkElement(where, element, checks);
}

function checkElement(where: string, element: Element, { most, count }: Checks): void {
  const { type, value, accessibility_label: label, options } = element;
  if (value !== undefined) most(`${where}.value`, value, 2000, 0);
  if (label !== undefined) most(`${where}.accessibility_label`, label, 75);
  if (type === "button") most(`${where}.text`, textOf(element), 75);
  if (options !== undefined) count(`${where}.options`, options, 100);
  for (const option of options ?? []) {
    most(`${where}.option`, option.text?.text, 75);
    most(`${where}.option.value`, option.value, 150);
  }
  if (type !== "feedback_buttons") return;
  for (const button of [element.positive_button, element.negative_button]) {
    most(`${where}.value`, button?.value, 2000);
    most(`${where}.accessibility_label`, button?.accessibility_label, 75);
  }
}

function checkTable(where: string, { caption, rows = [] }: Block, { most, problems }: Checks) {
  most(`${where}.caption`, caption, 3000);
  if (rows.length < 2 || rows.length > 101) problems.push(`${where}: ${rows.length} rows`);
  const width = rows[0]?.length ?? 0;
  if (width > 20) problems.push(`${where}: ${width} columns`);
  if (rows.some((row) => row.length !== width)) problems.push(`${where}: ragged`);
  const cells = rows.flat().map(({ text }) => text ?? "");
  if (cells.some((text) => text === "")) problems.push(`${where}: empty cell`);
  const size = cells.reduce((sum, text) => sum + [...text].length, 0);
  if (size > 10_000) problems.push(`${where}: ${size} characters`);
}

function checkModal(
  { title, submit, private_metadata, blocks = [] }: Payload,
  { most, problems }: Checks,
): void {
  most("title", title?.text, 24);
  if (submit !== undefined) most("submit", submit.text, 24);
  else if (blocks.some(({ type }) => type === "input")) problems.push("submit: missing");
  most("private_metadata", private_metadata ?? "", 3000, 0);
}

function checkMessage(payload: Payload, { most, problems }: Checks): void {
  most("text", payload.text, 4000);
  const blocks = payload.blocks ?? [];
  if (blocks.filter(({ type }) => type === "data_table").length > 1)
    problems.push("more than one table");
  const all = [...shownText({ blocks })].length;
  if (all > 13_200) problems.push(`blocks: ${all} characters in all`);
}

function textOf({ text }: Element): string | undefined {
  return typeof text === "string" ? text : text?.text;
}

/** All words of a payload, for counting and for looking through. */
export function shownText(payload: unknown, key = ""): string {
  if (typeof payload === "string") return key === "text" || key === "caption" ? payload : "";
  if (typeof payload !== "object" || payload === null) return "";
  return Object.entries(payload)
    .map(([name, inner]) => shownText(inner, Array.isArray(payload) ? key : name))
    .join("");
}

/** All words in which Slack looks for mentions; those of literal elements are none. */
function parsedText(payload: unknown, key = ""): string {
  if (typeof payload === "string") return key === "text" ? payload : "";
  if (typeof payload !== "object" || payload === null) return "";
  if (LITERAL.has((payload as { type?: unknown }).type)) return "";
  return Object.entries(payload)
    .map(([name, inner]) => parsedText(inner, Array.isArray(payload) ? key : name))
    .join("");
}

const LITERAL: ReadonlySet<unknown> = new Set(["text", "link", "plain_text", "raw_text"]);
