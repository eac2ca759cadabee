import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** Lets what comes in go before what is being worked on: looking up an answer keeps the process busy. */
export interface Intake {
  /** Something has come in. */
  note(): void;
  /** Resolves when nothing comes in any more, or has been coming in for long; to one caller at a time. */
  settled(): Promise<void>;
}

const QUIET_MS = 10;
/** More than so many in a second are a rush; there are short pauses in a rush. */
const RUSH = 10;
const RUSH_MS = 1_000;
const QUIET_IN_RUSH_MS = 100;
/** A rush that lasts longer is how it is here, and is worked on meanwhile. */
const LONGEST_RUSH_MS = 2_000;
const STEP_MS = 5;

/** An intake at which nothing has come in yet. */
export function createIntake(): Intake {
  let newest: number[] = [];
  let rushBegan: number | null = null;
  let turn: Promise<void> = Promise.resolve();
  const isQuiet = () => {
    const now = Date.now();
    const pause = now - (newest.at(-1) ?? 0);
    if (rushBegan === null) return pause >= QUIET_MS;
    return pause >= QUIET_IN_RUSH_MS || now - rushBegan > LONGEST_RUSH_MS;
  };
  const quiet = async () => {
    await nextTurn();
    while (!isQuiet()) await sleep(STEP_MS);
  };
  return {
    note: () => {
      const now = Date.now();
      newest = [...newest.slice(-RUSH), now];
      const isRush = newest.length > RUSH && now - (newest[0] ?? 0) < RUSH_MS;
      rushBegan = isRush ? (rushBegan ?? now) : null;
    },
    settled() {
      turn = turn.then(quiet);
      return turn;
    },
  };
}
