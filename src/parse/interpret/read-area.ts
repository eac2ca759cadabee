/** Where a document holds. */
export interface Area {
  /** Full name of the innermost place: "某某市"; null where none is told. */
  readonly place: string | null;
  /** The county or district that a town lies in, where the document tells it. */
  readonly district: string | null;
}

/**
 * The full name of the place that titles and issuers begin with: `"某某市人民政府办公室"` → `"某某市"`;
 * of several one inside the other the innermost (`"甲省乙市丙县…"` → `"丙县"`). Where none begins so, the place that the
 * evened text means by 本市, 我省, 全县: the name of that level it writes most often.
 */
export function readArea(candidates: readonly string[], even: string): Area {
  const chains = candidates.map((words) => placesAtHead(headOf(words)));
  const place = chains.find((chain) => chain.length > 0)?.at(-1) ?? placeInText(even);
  const own = chains.find((chain) => chain.length > 1 && chain.at(-1) === place);
  const above = own?.at(-2) ?? null;
  return { place, district: TOWN.test(place ?? "") && DISTRICT.test(above ?? "") ? above : null };
}

const TOWN = /(?:镇|乡|街道)$/;
const DISTRICT = /[县区旗市]$/;

function headOf(words: string): string {
  return words
    .replace(/\s+/g, "")
    .replace(/^(关于|现将|修订|印发|《|“)+/g, "")
    .replace(/^中国\(\p{Script=Han}{2,6}\)自由贸易试验区/u, "");
}

const PLACE =
  /^(?:中共)?(\p{Script=Han}{1,9}?(?:特别行政区|自治区|自治州|自治县|自治旗|开发区|新片区|新区|省|市(?!市(?:人民)?政府|容|场(?!监))|州(?!市)|盟|县(?!域)|区(?!域|划|块)|旗|(?<!^\p{Script=Han}{5,})(?:镇|乡)(?![市区县域级村江化情])|街道(?=办|党|人大)))/u;

const NO_PLACE =
  /^(全|我|本|各|该|城|都|省|市|县|地|社|老|小|园|片|辖|超|农|下)(市|县|区|省|州)|社区|地区|城市|小区|街区|景区|园区|城区|辖区|县区|市区|局|厅|委员会|办公|政府|关于|推进|加强|促进|印发|实施|建设|.{2}[和与及]市$|、|(?:城|乡|小|集|村|古|名|强|重点|中心|建制|各|全|本|我|该|新型|特色)[镇乡]|[下入返还回离故美]乡/;

/** The places at the head of words, outermost first. */
function placesAtHead(words: string): string[] {
  const match = PLACE.exec(words);
  const place = match?.[1];
  if (match === null || place === undefined || NO_PLACE.test(place) || place.length < 2) return [];
  return [place, ...placesAtHead(words.slice(match[0].length))];
}

const LEVEL = /[本我全](省|市|州|县|区|旗|镇|乡)(?!域|级)/g;

/** A name must be written more than once to be the place of a text. */
const FEWEST = 2;

/** What no name of a place holds: "负责全省", "县级市", "省市县". */
const NO_PART = /[全本我各级外内在由等为以]|[省市县区]./;

function placeInText(even: string): string | null {
  const text = even.replace(/\s+/g, "");
  const level = mostFrequent([...text.matchAll(LEVEL)].map((match) => match[1] ?? ""));
  if (level === null) return null;
  const name = new RegExp(
    `(?<=(?:^|[^\\p{Script=Han}])(?:中共)?)\\p{Script=Han}{2,4}?${level}(?![域级属直容场])`,
    "gu",
  );
  const names = [...text.matchAll(name)].map(([found]) => found);
  const counted = names
    .filter((found) => !NO_PLACE.test(found) && !NO_PART.test(found))
    .flatMap((found) => Array.from({ length: text.split(found).length - 1 }, () => found));
  const most = mostFrequent(counted);
  return most !== null && text.split(most).length - 1 >= FEWEST ? most : null;
}

/** Of equally frequent words the first; null of none. */
function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
