/** Words of a question that ask for a figure or name one; what asks without them may be told in words. */
export const NAMES_FIGURE = /多少|几|多[大高长远快]|率|占比|比例|比重|目标|指标|数/u;
