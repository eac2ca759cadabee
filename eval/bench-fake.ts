import { startFakeService } from "../src/model/fake-service/start-fake-service.ts";

/** When a request came, when the first words of its answer left, and when the last did: ms since 1970. */
export interface RequestTimes {
  readonly cameAt: number;
  readonly firstWordsAt: number;
  readonly endedAt: number;
}

/** What the process of the fake service sends: its address once, then the times of each question's requests. */
export type FakeMessage =
  | { readonly baseUrl: string }
  | { readonly times: readonly RequestTimes[] };

/**
 * `bench-fake PACE_MS`: the honest fake service in a process of its own, since a model is never in that of
 * the program. Any message asks for the times of the requests since the last one.
 */
async function main(): Promise<void> {
  const fake = await startFakeService("honest", { paceMs: Number(process.argv[2]) });
  const send = (message: FakeMessage) => process.send?.(message);
  process.on("message", () => {
    const since = (at: number) => performance.timeOrigin + at;
    const times = fake.requests.map(({ cameAt, firstWordsAt, endedAt }) => ({
      cameAt: since(cameAt),
      firstWordsAt: since(firstWordsAt),
      endedAt: since(endedAt),
    }));
    fake.play("honest");
    send({ times });
  });
  send({ baseUrl: fake.baseUrl });
}

await main();
