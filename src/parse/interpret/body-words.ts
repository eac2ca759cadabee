import { BODY_ENDING } from "../../language/body-ending.ts";

/** Words of a body with a place or kind at its head: `"市甲局"`, `"国家某总局某市分局"`; a regular expression's source. */
export const BODY = `(?:市|县|区|省|州|镇|乡|各|团|人行|人民银行|国家|自治|村)[^,。;:的、由]{0,16}?(?:${BODY_ENDING}|会|联|社|部门|单位|银行|管委会|协(?![助调同作商议会办抓]))(?:\\([^()]{1,12}\\))?`;

/** Several of them: `"市甲局、市乙局和市丙局"`. */
export const BODIES = `${BODY}(?:[、和]${BODY})*`;
