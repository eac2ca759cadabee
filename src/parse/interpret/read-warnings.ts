import type { DocumentWarning, PolicyDocument } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";

export function readWarnings(_read: Omit<PolicyDocument, "warnings">, _form: Recognised): DocumentWarning[] {
  return [];
}
