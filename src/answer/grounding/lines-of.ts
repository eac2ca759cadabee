import { rememberedFor } from "../../language/remembered.ts";
import type { PolicyDocument } from "../../policy.ts";
import { createLineMap } from "../../read/line-map.ts";

/** The line map of a document, made at the first call. */
export const linesOf = rememberedFor(({ text }: PolicyDocument) => createLineMap(text));
