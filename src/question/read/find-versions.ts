/**
 * Does a question hold against each other what a document says in several places ("一处说24个一处说5个",
 * "正文和表里对得上吗", "100户还是50户")? The figures that it names then; null for other questions.
 */
export function findVersions(folded: string): readonly number[] | null {
  const dates = /\d月\d+[日号]/u.test(folded);
  const timeless = folded.replace(
    /20\d\d年?|(?<!\d)[0-3]\d年?(?=[到至][0-3]\d年)|(?<!\d)[0-3]\d年/gu,
    "|",
  );
  return !dates && SEVERAL.some((pattern) => pattern.test(timeless)) ? figuresIn(folded) : null;
}

const TEXT = "(?:正文|前文|前面|文中|文里|文字|条文)";
const TABLE = "(?:(?:指标|任务|分工)?表格?(?:里|中|上)?|附件|附表|后面|分工)";
const SEVERAL: readonly RegExp[] = [
  /一处[^,。?]{1,14}[,、]?(?:另?一处|别处)/u,
  new RegExp(`${TEXT}[^。?]{0,24}${TABLE}|${TABLE}[^。?]{0,24}${TEXT}`, "u"),
  /口径(?:一致|统一|不一)|打架|矛盾|前后(?:不一|对不上|两个)|(?:数字?|说法|前后)[^,。?]{0,6}(?:对不上|有出入)|(?:哪个|谁)(?:为准|才对|算数)|两[个种](?:数|说法|版本|数字)/u,
  /\d[\d.]*(?:万|亿)?(?:%|[\p{Script=Han}]{1,2})?还是(?:\p{Script=Han}{0,2})?\d/u,
  /\d[\d.]*(?:万|亿)?(?:%|[\p{Script=Han}]{1,2})?(?:和|与|、|跟)\p{Script=Han}{0,3}\d[^,。?]{0,8}(?:各|分别)(?:自)?(?:指|是|说)(?:的)?(?:什么|啥|哪)/u,
  /从\d[\d.]*(?:万|亿)?(?:%|[\p{Script=Han}]{1,2}?)?(?:增|涨|升|提|扩|变|加)?(?:加|高|长)?到\d/u,
  /(?:所有|每个|全部|各|都)[^。?]{0,14}还是[^。?]{0,6}(?:一半|过半|半数|部分|少数)/u,
];

/** Figures that count something: no years, ages, shares of a name ("每千人") or numbers of attachments. */
function figuresIn(folded: string): number[] {
  const bare = folded.replace(
    /附件\d|20\d\d年?|(?<!\d)\d\d年|\d+(?:周)?岁|每\d+|第\d+|\d+月|\d+日/gu,
    "|",
  );
  const figures = [...bare.matchAll(/(\d+(?:\.\d+)?)(万|亿)?/gu)];
  return [
    ...new Set(
      figures.map(([, digits, scale]) =>
        Number(
          (Number(digits) * (scale === "万" ? 1e4 : scale === "亿" ? 1e8 : 1)).toPrecision(12),
        ),
      ),
    ),
  ];
}
