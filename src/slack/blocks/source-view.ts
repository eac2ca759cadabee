import type { types } from "@slack/bolt";
import * as z from "zod";
import type { Source } from "../../answer/grounding/find-source.ts";
import { ACTIONS } from "../action-ids.ts";
import { cleanText } from "../text/clean-text.ts";
import { shorten } from "../text/shorten.ts";
import { splitText } from "../text/split-text.ts";
import { type Say, wordsIn } from "../text/words.ts";
import { plain } from "./plain.ts";
import { languageOfSources, type SourceRef, sealOf } from "./source-ref.ts";
import { sourceUrl } from "./source-url.ts";

/** What the window shows: the citations of a button, one of them, one page of it. */
export const SOURCE_STATE = z.object({ v: z.string(), i: z.number(), p: z.number() });
export type SourceState = z.infer<typeof SOURCE_STATE>;

const LONGEST_PAGE = 1_800;
const LONGEST_CELL = 400;

/**
 * The window "查看依据": document, number, date, heading path and lines of a citation, and its clause or
 * row with the quoted words marked, in pages where it is long.
 */
export function sourceView(
  state: SourceState,
  {
    refs,
    source,
    publicUrl,
  }: { refs: readonly SourceRef[]; source: Source | null; publicUrl: string | null },
): types.ModalView {
  const say = wordsIn(languageOfSources(state.v));
  const ref = refs[state.i];
  const intact = source !== null && ref !== undefined && sealOf(source.quote) === ref.seal;
  const pages = intact ? pagesOf(source) : [];
  const page = Math.min(state.p, Math.max(0, pages.length - 1));
  return {
    type: "modal",
    callback_id: "source",
    title: plain(say("viewSources"), 24),
    close: plain(say("close"), 24),
    private_metadata: JSON.stringify({ ...state, p: page }),
    blocks: [
      ...(intact ? head(source, ref, say) : [gone(say)]),
      ...(intact && page === 0 ? rowBlocks(source, say) : []),
      ...(pages[page] === undefined ? [] : [pages[page]]),
      ...(intact ? webButton(source, { publicUrl, ref, say }) : []),
      ...turnButtons({ ...state, p: page }, { refs, pages: pages.length, say }),
    ],
  };
}

function head(source: Source, ref: SourceRef, say: Say): types.KnownBlock[] {
  const { title, documentNumber, date, issuer, path, file, startLine, endLine } = source;
  const lines =
    startLine === endLine ? say("line", startLine) : say("lines", `${startLine}–${endLine}`);
  const facts = [documentNumber, issuer, date].filter((fact) => fact !== null).join(" · ");
  return [
    {
      type: "rich_text",
      elements: [
        {
          type: "rich_text_section",
          elements: [
            { type: "text", text: `[${ref.n}] 《${cleanText(title)}》\n`, style: { bold: true } },
            ...(facts === "" ? [] : [{ type: "text" as const, text: `${cleanText(facts)}\n` }]),
            ...(path.length === 0
              ? []
              : [{ type: "text" as const, text: `${cleanText(path.join(" › "))}\n` }]),
            { type: "text", text: `${cleanText(file)} ${lines}` },
          ],
        },
      ],
    },
    { type: "divider" },
  ];
}

/** The cells of a row under their headers, as a reader sees the table. */
function rowBlocks({ row }: Source, say: Say): types.KnownBlock[] {
  if (row === null) return [];
  const cells = row.cells.map(
    ({ column, text }, i) =>
      `${column || say("column", i + 1)}:${shorten(text === "" ? say("blank") : text, LONGEST_CELL)}`,
  );
  return [
    {
      type: "rich_text",
      elements: [
        {
          type: "rich_text_section",
          elements: [
            {
              type: "text",
              text: `${cleanText(row.caption) || say("table")}\n`,
              style: { bold: true },
            },
            { type: "text", text: shorten(cleanText(cells.join("\n")), 2_900) },
          ],
        },
      ],
    },
    { type: "context", elements: [plain(say("original"))] },
  ];
}

/** The context in pages; the quoted words are bold in each. */
function pagesOf({ context, mark }: Source): types.KnownBlock[] {
  let at = 0;
  return splitText(tidyBreaks(context), LONGEST_PAGE).map((text) => {
    const from = at;
    at += text.length;
    return page(text, {
      start: tidyBreaks(context.slice(0, mark.start)).length - from,
      end: tidyBreaks(context.slice(0, mark.end)).length - from,
    });
  });
}

/** Blank lines say nothing in a window; each character that stays is the file's. */
function tidyBreaks(text: string): string {
  return text.replace(/(?:[ \u00a0\u2003\u3000]*\r?\n)+/g, "\n");
}

function page(text: string, { start, end }: { start: number; end: number }): types.KnownBlock {
  const cut = (from: number, to: number) =>
    cleanText(text.slice(Math.max(0, from), Math.max(0, Math.min(to, text.length))));
  const parts = [
    { text: cut(0, start), bold: false },
    { text: cut(start, end), bold: true },
    { text: cut(end, text.length), bold: false },
  ].filter((part) => part.text !== "");
  return {
    type: "rich_text",
    elements: [
      {
        type: "rich_text_quote",
        elements: parts.map((part) => ({
          type: "text",
          text: part.text,
          ...(part.bold ? { style: { bold: true } } : {}),
        })),
      },
    ],
  };
}

function gone(say: Say): types.KnownBlock {
  return { type: "section", text: plain(say("sourceGone")) };
}

function webButton(
  source: Source,
  { publicUrl, ref, say }: { publicUrl: string | null; ref: SourceRef; say: Say },
): types.KnownBlock[] {
  if (publicUrl === null) return [];
  return [
    {
      type: "actions",
      elements: [
        {
          type: "button",
          action_id: ACTIONS.openWeb,
          text: plain(say("openWeb"), 75),
          accessibility_label: say("openWebLabel", shorten(source.title, 40)),
          url: sourceUrl(publicUrl, ref),
        },
      ],
    },
  ];
}

function turnButtons(
  { i, p }: SourceState,
  { refs, pages, say }: { refs: readonly SourceRef[]; pages: number; say: Say },
): types.KnownBlock[] {
  const to = (text: string, at: { i: number; p: number }, id: string): types.Button => ({
    type: "button",
    action_id: `${ACTIONS.turnSource}#${id}`,
    text: plain(text, 75),
    value: JSON.stringify(at),
  });
  const buttons = [
    ...(p > 0 ? [to(say("pageBack"), { i, p: p - 1 }, "page-back")] : []),
    ...(p < pages - 1 ? [to(say("pageOn", p + 1, pages), { i, p: p + 1 }, "page")] : []),
    ...(i > 0 ? [to(say("sourceBack"), { i: i - 1, p: 0 }, "back")] : []),
    ...(i < refs.length - 1
      ? [to(say("sourceOn", i + 1, refs.length), { i: i + 1, p: 0 }, "next")]
      : []),
  ];
  return buttons.length === 0 ? [] : [{ type: "actions", elements: buttons }];
}
