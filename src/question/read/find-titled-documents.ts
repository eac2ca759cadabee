import { lazily, rememberedFor } from "../../language/remembered.ts";
import { segment } from "../../language/segment.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** How often other documents may hold a word in passing, and how much more often its own document does. */
const IN_PASSING = 2;
const TIMES_MORE = 3;

/** Words that say what kind of document it is, and nothing of its subject. */
const GENRE =
  /^(?:关于|印发|下发|修订|调整|开展|推进|加强|加快|进一步|实施|试行|暂行|若干|有关|相关|意见|方案|办法|规划|计划|通知|细则|规定|条例|规则|决定|公告|行动|工作|建设|管理|整体|解决|总体|重点|任务|年度|目标|标准|政策|措施|文件|人民|政府|办公室|政府办|项目|操作)+$/u;

/**
 * The documents that a folded question names by a word of their title which no other document holds, or only in passing
 * ("光照补贴多少" where one document alone is about 光照): what is asked can only be meant of them. In a conversation about the documents
 * `within` no word names another that they write, too.
 */
export function findTitledDocuments(
  text: string,
  vocabulary: Vocabulary,
  within: readonly string[] = [],
): readonly string[] {
  const spoken = within.flatMap((id) => vocabulary.foldedTexts.get(id) ?? []);
  const named = [...titleWords(vocabulary)]
    .filter(([word, { id, isOwn }]) => {
      if (!text.includes(word) || !isOwn()) return false;
      return within.includes(id) || !spoken.some((words) => words.includes(word));
    })
    .map(([, { id }]) => id);
  return [...new Set(named)];
}

/** Do other documents hold a word only in passing, and much less often than its own does? */
function isOwnWord(word: string, own: string, { foldedTexts }: Vocabulary): boolean {
  let [here, elsewhere] = [0, 0];
  for (const [id, other] of foldedTexts) {
    const count = other.split(word).length - 1;
    if (id === own) here = count;
    else elsewhere += count;
  }
  return elsewhere <= IN_PASSING && here >= TIMES_MORE * elsewhere;
}

/** The document whose title has a word, and whether the word is its own, counted when it is first asked. */
interface Titled {
  readonly id: string;
  readonly isOwn: () => boolean;
}

/** The words that name a subject in one title alone, and pairs of neighbours, each with its document. */
const titleWords = rememberedFor((vocabulary: Vocabulary): ReadonlyMap<string, Titled> => {
  const owners = new Map<string, string | null>();
  // A title that asks is made of the words that questions are made of.
  const naming = [...vocabulary.titles].filter(
    ([, title]) => !/[?？]$|答记者问|问答|解读/u.test(title),
  );
  for (const [id, title] of naming)
    for (const word of wordsOf(title)) owners.set(word, owners.has(word) ? null : id);
  return new Map(
    [...owners].flatMap(([word, id]) =>
      id === null
        ? []
        : [[word, { id, isOwn: lazily(() => isOwnWord(word, id, vocabulary)) }] as const],
    ),
  );
});

function wordsOf(title: string): string[] {
  const words = (title.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const cut = segment(run);
    return cut.flatMap((word, i) => [word, ...(i > 0 ? [(cut[i - 1] ?? "") + word] : [])]);
  });
  return [...new Set(words)].filter((word) => word.length >= 2 && !GENRE.test(word));
}
