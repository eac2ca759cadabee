import type { Cheerio, CheerioAPI } from "cheerio";
import type { PageElement as Element } from "./page-node.ts";

/**
 * Removes from a page what is not its text: scripts, styles, comments, forms, hidden elements, and blocks of
 * navigation, sharing and imprint. A block is such by its element or the words of its class and id, and only while
 * it holds no sentence and no figures in a table: a page that calls its whole body "nav" keeps it.
 */
export function dropFurniture(page: CheerioAPI): void {
  const hidden = hiddenByStyle(page);
  page(NEVER_TEXT).remove();
  page("*")
    .contents()
    .filter((_, node) => node.type === "comment")
    .remove();
  page("[hidden], [aria-hidden='true'], dialog:not([open])").remove();
  page("[style]")
    .filter((_, element) => HIDING.test(element.attribs.style ?? ""))
    .remove();
  for (const selector of hidden) page(selector).remove();
  page(FURNITURE_ELEMENTS)
    .filter((_, element) => !holdsText(page(element)))
    .remove();
  page("[class], [id], [role]")
    .filter((_, element) => isNamedFurniture(element) && !holdsText(page(element)))
    .remove();
  page("ul, ol, div, p, td, table")
    .filter((_, element) => isLinkBlock(page(element)))
    .remove();
}

const NEVER_TEXT =
  "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, map, select, option, button, input, textarea, datalist, head > *:not(title), link, meta";
const FURNITURE_ELEMENTS = "nav, footer, aside, menu, form";
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Plain class and id selectors that the page's own style sheets hide, those inside @media left out. */
function hiddenByStyle(page: CheerioAPI): string[] {
  const css = page("style")
    .text()
    .replace(/\/\*[\s\S]*?\*\//g, "");
  const flat = css.replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap((rule) =>
    HIDING.test(rule[2] ?? "")
      ? (rule[1] ?? "")
          .split(",")
          .map((selector) => selector.trim())
          .filter((selector) => /^[.#][\w-]+$/.test(selector))
      : [],
  );
}

const NAMES =
  /(?:^|[-_ ])(?:nav|navbar|navs?|breadcrumbs?|crumbs?|menus?|share|sharebar|bdshare\w*|social|footer|foot|bottom|sidebar|toolbar|tools|print\w*|copyright|related|relate|recommend|pagination|pager|comments?|adv?|ads|banner|qrcode|qr|ewm|login|search|skip|top|gotop|totop|position|location|weizhi|dqwz|fontsize|xgwj|xglj|xgxw|jiathis\w*)(?:$|[-_ \d])/i;
const ROLES = /^(navigation|banner|contentinfo|search|complementary|menu|menubar|dialog|alert)$/;

function isNamedFurniture({ attribs, name }: Element): boolean {
  if (["html", "body", "main", "article", "table", "tr", "td", "th"].includes(name)) return false;
  return ROLES.test(attribs.role ?? "") || NAMES.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`);
}

/** A sentence, a heading of the page or a table of figures: then it is no furniture. */
function holdsText(element: Cheerio<Element>): boolean {
  if (element.is("h1, article, main") || element.find("h1, article, main, [role=main]").length > 0)
    return true;
  const words = element.text();
  if (words.length > 1500) return true;
  return /[^。\n]{25,}。/.test(words) || element.find("table").text().length > 120;
}

/** Nearly nothing but links, several of them, and no annexes among them. */
function isLinkBlock(element: Cheerio<Element>): boolean {
  const links = element.find("a");
  if (links.length < 4) return false;
  const words = element.text().replace(/\s+/g, "");
  if (/。|附\s*件|附表|\.(docx?|xlsx?|pdf|wps)/i.test(words)) return false;
  return links.text().replace(/\s+/g, "").length >= words.length * 0.8;
}
