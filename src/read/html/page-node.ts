import type { load } from "cheerio";

/** A node of a parsed page. */
export type PageNode = Exclude<
  Parameters<typeof load>[0],
  string | Uint8Array | readonly unknown[]
>;

/** An element of a parsed page. */
export type PageElement = Extract<PageNode, { readonly attribs: unknown }>;
