import type { Allowed } from "../bot.ts";

/** Who wants something, and where. */
export interface Requester {
  readonly team: string;
  readonly user: string;
  /** Null in the Home tab. */
  readonly channel: string | null;
}

/** May they use the bot? A list that is empty allows all; direct messages are no channels. */
export function admits(
  { teams, channels, users }: Allowed,
  { team, user, channel }: Requester,
): boolean {
  const isListed = (list: readonly string[], id: string) => list.length === 0 || list.includes(id);
  return (
    isListed(teams, team) &&
    isListed(users, user) &&
    (channel === null || channel.startsWith("D") || isListed(channels, channel))
  );
}

/** What somebody is told who may not. */
export const NOT_ADMITTED = "这里没有开通政策问答。如需使用,请联系管理员。";
