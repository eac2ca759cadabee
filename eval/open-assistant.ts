import type { Assistant } from "../src/assistant.ts";

/** Sets up an assistant over a corpus. */
export type OpenAssistant = (options: { corpusDir: string; dataDir: string }) => Promise<Assistant>;

/** The product as it is offline. */
export const openAssistant: OpenAssistant = async ({ corpusDir, dataDir }) => {
  const { createAssistant } = await import("../src/assistant.ts");
  return await createAssistant({ corpusDir, dataDir });
};
