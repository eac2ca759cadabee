import type { PolicyDocument } from "../policy.ts";

/** What readers call a document: its place ("某某市"), or its title ("《某某办法》") where the place is unknown. */
export function placeOf({ place, title }: Pick<PolicyDocument, "place" | "title">): string {
  return place ?? `《${title}》`;
}
