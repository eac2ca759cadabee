import { load } from "cheerio/slim";
import type { PageElement } from "../html/page-node.ts";

/** An element of WordprocessingML; names are compared without their prefix. */
export type XmlElement = PageElement;

/** The root element of an XML text, or null. Entities that a DOCTYPE declares are not expanded. */
export function parseXml(text: string): XmlElement | null {
  const root = load(text, { xml: true }).root().children().get(0);
  return root === undefined ? null : (root as XmlElement);
}

/** An element's name without its prefix: `w:p` → `p`. */
export function nameOf(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** An attribute by its name without prefix: `w:val` → `val`. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (const [key, value] of Object.entries(element.attribs))
    if (key.slice(key.indexOf(":") + 1) === name) return value;
  return undefined;
}

/** The child elements, or those of one name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      child.type === "tag" && (name === undefined || nameOf(child as XmlElement) === name),
  );
}

/** The first child element of a name, by a path of names. */
export function childOf(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let found = element;
  for (const name of path) found = childrenOf(found, name)[0];
  return found;
}

/** A switch such as `<w:vanish/>`: on unless its value says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(0|false|off|none)$/.test(attribute(element, "val") ?? "1");
}
