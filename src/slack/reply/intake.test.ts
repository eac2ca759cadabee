import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createIntake } from "./intake.ts";

describe("the door of the intake", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  /** Somebody arrives in each of so many turns. */
  const arriveFor = async (intake: ReturnType<typeof createIntake>, turns: number) => {
    for (let i = 0; i < turns; i += 1) {
      intake.arrive();
      await nextTurn();
    }
  };
  const whenClear = (intake: ReturnType<typeof createIntake>) => {
    const state = { isClear: false };
    void intake.clear().then(() => {
      state.isClear = true;
    });
    return state;
  };

  it("is clear once nobody has come for some turns, and not before", async () => {
    const intake = createIntake();
    const state = whenClear(intake);
    await arriveFor(intake, 50);
    expect(state.isClear).toBe(false);
    for (let i = 0; i < 5; i += 1) await nextTurn();
    expect(state.isClear).toBe(true);
  });

  it("lets one after another go, in order, so that whoever comes meanwhile waits for one piece of work only", async () => {
    const intake = createIntake();
    const gone: string[] = [];
    const first = intake.clear().then(() => {
      gone.push("first");
      intake.arrive();
    });
    const second = intake.clear().then(() => void gone.push("second"));
    await first;
    await nextTurn();
    expect(gone).toEqual(["first"]);
    await second;
    expect(gone).toEqual(["first", "second"]);
  });

  it("keeps nobody waiting for long where they never cease to come, until they do", async () => {
    const intake = createIntake();
    const flooded = [whenClear(intake), whenClear(intake)];
    await arriveFor(intake, 3);
    vi.setSystemTime(Date.now() + 2_001);
    await arriveFor(intake, 5);
    expect(flooded.map(({ isClear }) => isClear)).toEqual([true, true]);
    for (let i = 0; i < 5; i += 1) await nextTurn();
    await intake.clear();
    const later = whenClear(intake);
    await arriveFor(intake, 50);
    expect(later.isClear).toBe(false);
  });
});
