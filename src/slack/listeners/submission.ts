import * as z from "zod";

/** A form that was sent. */
export const SUBMISSION = z
  .object({
    user: z.object({ id: z.string(), team_id: z.string().optional() }),
    team: z.object({ id: z.string() }).nullish(),
    view: z.object({
      id: z.string(),
      callback_id: z.string(),
      private_metadata: z.string().default(""),
      state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
    }),
  })
  .transform(({ user, team, view }) => ({
    user: user.id,
    team: team?.id ?? user.team_id ?? "",
    view: view.id,
    form: view.callback_id,
    kept: view.private_metadata,
    /** What stands in a field; block and field have the same id. */
    field: (id: string): unknown => view.state.values[id]?.[id],
  }));

export type Submission = z.infer<typeof SUBMISSION>;
