/** Points at something asked before, not just now. */
const POINTS = /刚才|刚刚|先前|前面|上面|开头|一开始|最早问|[那这][个项]/u;

/**
 * The earlier subject that a question points at by a part of its name: "刚才那个座椅数" after "公园座椅". Takes the
 * subjects of the conversation, the latest last; null where none holds these words beside more, or it points at nothing.
 */
export function spokenOfInPart(
  subjects: readonly string[],
  { phrase, text }: { readonly phrase: string; readonly text: string },
): string | null {
  if (!POINTS.test(text) || !/^\p{Script=Han}{2,8}$/u.test(phrase)) return null;
  const holds = (subject: string) =>
    subject.split("|").some((run) => run.includes(phrase) && run.length > phrase.length);
  const named = subjects.some((subject) => subject.split("|").includes(phrase));
  return named ? null : (subjects.toReversed().find(holds) ?? null);
}
