import type { WarningCode } from "../policy.ts";

/** How staff can mend what a warning names, for readers; "" where there is nothing to do but to know it. */
export function adviceFor(code: WarningCode, id: string): string {
  const advice = ADVICE[code];
  return advice === undefined ? "" : `改法:${advice.replaceAll("NAME", id)}`;
}

const ADVICE: Partial<Readonly<Record<WarningCode, string>>> = {
  "damaged-cell": "对照原件,在 NAME.yaml 的 corrections 里写明原字、正字和依据,或换成完整的文件。",
  "damaged-row": "对照原件核对这一行;可换成 .docx 或 .pdf 原件,表格会按原样读取。",
  "missing-cell": "对照原件核对空缺处;可换成 .docx 或 .pdf 原件。",
  "attachment-missing": "把附件作为单独的文件放进文件夹。",
  "missing-metadata": "在 NAME.yaml 里补上 number、issuer、date。",
  "title-mismatch": "核对原件,在 NAME.yaml 里写明 title。",
  "numbering-gap": "对照原件,看是否漏抄了条款。",
  "numbering-restart": "对照原件,看是否漏抄了上级标题。",
  "curation-unmatched": "改正或删去 NAME.yaml 里的这一条。",
};
