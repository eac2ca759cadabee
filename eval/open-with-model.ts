import { WenceError } from "../src/errors.ts";
import { CHARACTERS, type Character } from "../src/model/fake-service/characters.ts";
import type { OpenAssistant } from "./open-assistant.ts";

/** An assistant with a model, and what to do when it is no longer needed. */
export interface ModelUnderTest {
  /** For the report: "模型 fake:honest". */
  readonly name: string;
  readonly open: OpenAssistant;
  close(): Promise<void>;
}

/** The configured model, or the built-in fake: "fake" is honest, "fake:silent" plays that character. */
export async function openWithModel(
  which: string | true,
  configured: OpenAssistant | null,
): Promise<ModelUnderTest> {
  if (which === true) {
    if (configured === null) {
      throw new WenceError(
        "usage",
        "没有可用的模型:请设置 OPENAI_API_KEY 和 WENCE_CHAT_MODEL,或用 --model fake。",
      );
    }
    return { name: "模型", open: configured, close: async () => {} };
  }
  const character = characterOf(which);
  const { startFakeService } = await import("../src/model/fake-service/start-fake-service.ts");
  const { createAssistant } = await import("../src/assistant.ts");
  const fake = await startFakeService(character);
  const model = {
    apiKey: "fake",
    baseUrl: fake.baseUrl,
    chatModel: "fake",
    embeddingModel: null,
    timeoutMs: FAKE_TIMEOUT_MS,
    prices: null,
  };
  return {
    name: `模型 fake:${character}`,
    open: (options) => createAssistant({ ...options, model }),
    close: () => fake.close(),
  };
}

/** Short, so that characters which never answer do not take all day. */
const FAKE_TIMEOUT_MS = 5_000;

function characterOf(which: string): Character {
  const name = which === "fake" ? "honest" : which.replace(/^fake:/, "");
  const character = CHARACTERS.find((each) => each === name);
  if (character !== undefined && which.startsWith("fake")) return character;
  throw new WenceError(
    "usage",
    `--model 的值 "${which}" 无效:应为 fake,或 fake: 加上其中之一:${CHARACTERS.join("、")}。`,
  );
}
