/** Words of a body with a place or kind at its head: `"市甲局"`, `"国家某总局某市分局"`; a regular expression's source. */
export const BODY =
  "(?:市|县|区|省|州|镇|乡|各|团|人行|国家|自治|村)[^,。;:的、由]{0,16}?(?:局|委|办|办公室|厅|部(?!门)|院|会|中心|政府|支行|银行|分局|大队|支队|总队|公司|部门|单位|管委会|管委|联|社|协(?![助调同作商议会办抓]))(?:\\([^()]{1,12}\\))?";

/** Several of them: `"市甲局、市乙局和市丙局"`. */
export const BODIES = `${BODY}(?:[、和]${BODY})*`;
