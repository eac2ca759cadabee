import * as z from "zod";
import type { Store } from "../../store/store.ts";

/** Which place a channel means where a question names none. */
export interface PlaceBindings {
  of(team: string, channel: string): string | null;
  /** Binds a channel, or frees it with null; rejects where that could not be kept. */
  bind(at: { team: string; channel: string; user: string }, place: string | null): Promise<void>;
}

const LOG = "channel-places";
const RECORD = z.object({ team: z.string(), channel: z.string(), place: z.string().nullable() });

/** Reads the bindings that were kept; the newest of a channel counts. */
export async function openPlaceBindings(store: Store): Promise<PlaceBindings> {
  const places = new Map<string, string | null>();
  for (const raw of await store.read(LOG)) {
    const record = RECORD.safeParse(raw);
    if (record.success) places.set(keyOf(record.data.team, record.data.channel), record.data.place);
  }
  return {
    of: (team, channel) => places.get(keyOf(team, channel)) ?? null,
    async bind({ team, channel, user }, place) {
      await store.append(LOG, { at: new Date().toISOString(), team, channel, place, user });
      places.set(keyOf(team, channel), place);
    },
  };
}

function keyOf(team: string, channel: string): string {
  return `${team}:${channel}`;
}
