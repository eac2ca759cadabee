import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** Lets what comes in go before what is being worked on: looking up an answer keeps the process busy. */
export interface Intake {
  /** Something has come in. */
  note(): void;
  /** Resolves when nothing comes in any more, or has been coming in for long; to one caller at a time. */
  settled(): Promise<void>;
}

const QUIET_MS = 15;
const LONGEST_MS = 400;

/** An intake at which nothing has come in yet. */
export function createIntake(): Intake {
  let last = 0;
  let turn: Promise<void> = Promise.resolve();
  const quiet = async () => {
    const limit = Date.now() + LONGEST_MS;
    await nextTurn();
    while (Date.now() - last < QUIET_MS && Date.now() < limit) await sleep(QUIET_MS / 3);
  };
  return {
    note: () => {
      last = Date.now();
    },
    settled() {
      turn = turn.then(quiet);
      return turn;
    },
  };
}
