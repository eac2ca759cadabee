import type { MetadataField, PolicyDocument } from "../../policy.ts";

/** The document's metadata, its addressees included. */
export function metadataOf(document: PolicyDocument): MetadataField[] {
  const addressees = document.nodes
    .filter(({ kind }) => kind === "addressee")
    .map(({ start, end }) => ({
      key: "addressee" as const,
      label: "",
      value: document.text
        .slice(start, end)
        .trim()
        .replace(/[:\uFF1A]$/u, ""),
      span: { start, end },
    }));
  return [...document.metadata, ...addressees];
}
