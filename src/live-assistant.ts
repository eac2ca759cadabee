import type { Assistant } from "./assistant.ts";

/** An assistant that can be replaced while it is used. */
export interface LiveAssistant {
  /** The one of now; whoever holds an earlier one may go on with it. */
  current(): Assistant;
  /** Reads the corpus in anew, and then puts the new assistant in the place of the old one. */
  reload(): Promise<Assistant>;
  /** Puts an assistant in the place of the one of now. */
  replace(next: Assistant): void;
}

/**
 * Keeps an assistant and opens another beside it on request, which may take over from it what is still the same; where that fails, the old one stays. Requests
 * that come while one is being opened share it.
 */
export function keepLive(
  first: Assistant,
  open: (former: Assistant) => Promise<Assistant>,
): LiveAssistant {
  let assistant = first;
  let opening: Promise<Assistant> | null = null;
  return {
    current: () => assistant,
    replace: (next) => {
      assistant = next;
    },
    reload() {
      opening ??= open(assistant)
        .then((opened) => {
          assistant = opened;
          return opened;
        })
        .finally(() => {
          opening = null;
        });
      return opening;
    },
  };
}
