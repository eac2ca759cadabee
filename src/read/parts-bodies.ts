/**
 * Whether a line end inside a cell parts two bodies, which stand one below the other without a mark: `"市甲局"` / `"市乙局"`.
 * Other line ends break a word.
 */
export function partsBodies(before: string, after: string): boolean {
  return (
    /(?:局|委|办|厅|部|院|会|联|社|中心|政府|公司|集团|支队|大队)$/.test(before) && BODY.test(after)
  );
}

const BODY =
  /^(?:[市县区省州镇乡][^、,，。]{1,14}|各[^、,，。]{1,10})(?:局|委|办|厅|部|院|会|联|社|中心|政府|公司|集团|支队|大队)(?:$|[、,，\s])/;
