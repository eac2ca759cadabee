/**
 * How the names of bodies end, whatever their field: `局`, `委员会`, `妇联`, `支队`; a regular expression's source. Who looks
 * for names adds what ends one only in that place (`会` in a list of those responsible, but not in a column of words), and
 * tells by what follows that the name is at its end.
 */
export const BODY_ENDING =
  "[局委办厅院]|(?<![全内外干])部(?!门)|政府|中心|公司|集团|支行|支队|大队|总队|办公室|办事处|委员会|协会|工会|联合会|妇联|残联";
