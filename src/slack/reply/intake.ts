import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** Lets what comes in go before what is being worked on: looking up an answer keeps the process busy. */
export interface Intake {
  /** A connection or a request is there, whatever it brings. */
  arrive(): void;
  /** A question has come in. */
  note(): void;
  /** Resolves when nothing is at the door, or something has been for long; to one caller at a time. */
  clear(): Promise<void>;
  /** Resolves when no questions come in any more, or have been coming in for long; to one caller at a time. */
  settled(): Promise<void>;
}

/**
 * Node takes a single connection in each turn of its loop, and reads it in the next: whoever works in every
 * turn keeps all others waiting outside, where nobody sees them. A turn may be over before it reads.
 */
const EMPTY_TURNS = 3;
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
  let door: Promise<void> = Promise.resolve();
  let arrived = 0;
  let crowdedSince: number | null = null;
  const isQuiet = () => {
    const now = Date.now();
    const pause = now - (newest.at(-1) ?? 0);
    if (rushBegan === null) return pause >= QUIET_MS;
    return pause >= QUIET_IN_RUSH_MS || now - rushBegan > LONGEST_RUSH_MS;
  };
  const emptied = async () => {
    crowdedSince ??= Date.now();
    for (let empty = 0; empty < EMPTY_TURNS; ) {
      const before = arrived;
      await nextTurn();
      empty = arrived === before ? empty + 1 : 0;
      if (empty === 0 && Date.now() - crowdedSince > LONGEST_RUSH_MS) return;
    }
    crowdedSince = null;
  };
  const clear = () => {
    door = door.then(emptied);
    return door;
  };
  const quiet = async () => {
    await clear();
    while (!isQuiet()) {
      await sleep(STEP_MS);
      await clear();
    }
  };
  return {
    arrive: () => {
      arrived += 1;
    },
    clear,
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
