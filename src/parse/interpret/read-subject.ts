/** Words that a figure measures; the place is one in squeezed text. */
export interface Subject {
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The words before a figure without its predicate and without fillers at their start:
 * `"其中,市属公园占比分别达到"` → 市属公园占比. Null where nothing is left that could be measured (`"全市累计建成"`).
 *
 * `verb` tells that the predicate takes an object (建成, 设置), so that the figure counts what follows it. Behind an
 * earlier figure of the phrase (`following`) only the last item of a list counts.
 */
export function subjectBefore(
  text: string,
  place: Stretch,
  following: boolean,
): (Subject & { readonly verb: boolean }) | null {
  const whole = text.slice(place.from, place.to);
  const cut = Math.max(openBracket(whole), following ? whole.lastIndexOf("、") + 1 : 0);
  const raw = whole.slice(cut);
  const head = FILLER.exec(raw)?.[0].length ?? 0;
  const words = stripPredicate(raw.slice(head));
  if (!/\p{Script=Han}{2}/u.test(words) || WEAK.test(words) || /等$/.test(words)) return null;
  const from = place.from + cut + head;
  const verb = OBJECT_VERB.test(raw.slice(head + words.length));
  return { subject: words, from, to: from + words.length, verb };
}

/** Where the words inside an unclosed bracket begin, else 0. */
function openBracket(words: string): number {
  const open = words.lastIndexOf("(");
  return open >= 0 && words.indexOf(")", open) < 0 && open < words.length - 1 ? open + 1 : 0;
}

const PREDICATE =
  /(?:均|都|分别|各|将|已经?|应当?|要|需|须|可|(?<!失)能|仅|只|至少|最少|原则上|力争|争取|确保|实现|再|累计|达到?了?|为|是|共?有|共|大?约|近|接近|保持|稳定|维持|控制|在?现有基础上|在|提高|提升|增加|增长|下降|降低|扩大|降|到|至|不得?低于|不得?少于|不得?超过|不得?高于|不小于|不大于|少于|超过?|突破|高于|低于|设立|设置|设有|建成了?|建有|建设|新建|改建|新增|创建|创成|完成|拥有|配备|给予|发放|按照?|以|(?<!每\p{Script=Han})每年|大约|全部|就|占|不|得|的标准|实施|开设|打造|培育|认定|引进|争创|推动|组建|投入|覆盖|拓展|培育发展|发展|运营|并|起|≥|≤|=|了|的|由|从|不足|\()+$/u;

const OBJECT_VERB =
  /(建成|建设|建有|设置|设立|设有|新建|改建|创建|培育|开设|打造|配备|实施|引进|组建|认定|发展|运营|拥有)/;

const FILLER =
  /^(?:其中|但是?|并且?|且|同时|另外|以及|还|和|与|及|或者?|、|,|积极|累计|进一步|逐步|努力|分批次|分批|先后|目前|力争|争取|确保|预计|按照|因此|左右|原则上|分别|以上的|的|在(?![院校册职岗园])|(?:全市|全县|全区|全省|全州|我市|我县|我区)?(?:仅有|共有|现有|共建成|建成了?|总共)(?=\p{Script=Han}{2})|(?:全市|全县|全区|全省|全州)有|(?:19|20)\d{2}[—–-](?:19|20)\d{2}年)+/u;

const WEAK =
  /^(?:[为在对向由])?(?:全市|全县|全区|全省|全州|我市|我县|我区|本市|各区市|各县|各地|每个|其中|省定|全国|一批|符合条件|已|提出以下|以下|下列|以每年|积极|重点|.{0,4}(?:建成|完成|实施|引进|引入|培育|新建|创建|创成|设置|开设|运营|建设|认定|推动|新增|打造|招收|组建|争创|配备|重点打造|引进或培育|培育发展)了?)$/u;

/** Predicates go, but a measure's name that ends in such a word (比例, 标准) stays whole. */
function stripPredicate(words: string): string {
  return words.replace(PREDICATE, "");
}

/** The words that follow a figure up to a mark: `"10座以上"` + `"县级公园(县级中心花园)"`; null where there are none.
 * Only behind the `last` figure of a phrase may it go on over a 、. */
export function subjectBehind(
  text: string,
  place: Stretch & { readonly last: boolean },
): Subject | null {
  const raw = text.slice(place.from, place.to);
  const head = /^[的以上左右)]*/.exec(raw)?.[0].length ?? 0;
  const items = place.last
    ? /^(?:[^,;。()]|\([^()]*\)){2,40}/
    : /^(?:[^、,;。()]|\([^()]*\)){2,40}/;
  const words = items.exec(raw.slice(head))?.[0].replace(/[、和及与]$/, "") ?? "";
  if (!/\p{Script=Han}{2}/u.test(words)) return null;
  const from = place.from + head;
  return { subject: words, from, to: from + words.length };
}
