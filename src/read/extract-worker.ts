import { parentPort } from "node:worker_threads";
import { WenceError } from "../errors.ts";
import { formatOf } from "./formats.ts";
import type { ExtractReply, ExtractRequest } from "./open-extractor.ts";

/** The other side of {@link openExtractor}: reads one file after another and tells what came of it. */
parentPort?.on("message", (request: ExtractRequest) => {
  void reply(request).then((message) => parentPort?.postMessage(message));
});

async function reply({ bytes, file }: ExtractRequest): Promise<ExtractReply> {
  try {
    const extract = await formatOf(file)?.load();
    if (extract === undefined) throw new Error("no such format");
    return { kind: "read", extracted: await extract(bytes, file) };
  } catch (error) {
    if (error instanceof WenceError)
      return { kind: "refused", code: error.code, message: error.message };
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
