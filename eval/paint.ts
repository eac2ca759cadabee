import pc from "picocolors";

/** Colours on a terminal that shows them; plain text in files, pipes and CI. */
export const paint = pc.createColors(process.stdout.isTTY === true && process.stdout.hasColors());
