/**
 * The full name of the place that titles and issuers begin with: `"某某市人民政府办公室"` → `"某某市"`;
 * of several one inside the other the innermost (`"甲省乙市丙县…"` → `"丙县"`). Null where none begins so.
 */
export function readPlace(candidates: readonly string[]): string | null {
  for (const words of candidates) {
    const place = leadingPlace(words.replace(/\s+/g, "").replace(/^(关于|现将|印发|《|“)+/g, ""));
    if (place !== null) return place;
  }
  return null;
}

const PLACE =
  /^(?:中共)?(\p{Script=Han}{1,9}?(?:特别行政区|自治区|自治州|自治县|自治旗|开发区|新区|省|市(?!市(?:人民)?政府|[场容直级属])|州(?!市)|盟|县|区|旗))/u;

const NO_PLACE =
  /^(全|我|本|各|该|城|都|省|市|县|地|社|老|小|园|片|辖|超|农|下)(市|县|区|省|州)|社区|地区|城市|小区|街区|景区|园区|城区|辖区|县区|市区|局|厅|委员会|办公|政府|关于|推进|加强|促进|印发|实施|建设/;

function leadingPlace(words: string): string | null {
  const match = PLACE.exec(words);
  const place = match?.[1];
  if (match === null || place === undefined || NO_PLACE.test(place) || place.length < 2)
    return null;
  return leadingPlace(words.slice(match[0].length)) ?? place;
}
