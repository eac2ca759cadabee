/** Words by which several figures are to be added up: "加到一块儿", "之和", "拢共". */
export const ADDS_UP =
  /(?:全部|都)?加(?:在|到|成)?一(?:起|块)儿?|加起来|加总|(?:做|算)?个?加法|[相累]加|合(?:在|到|并)?(?:一起|一块儿?|起来)|[合总共小]计|[总统拢]共|拢总|一共(?!几项)|总和|之和|求和/u;

/** "五年加在一起": what several years come to together. */
export const OVER_YEARS = new RegExp(
  `(?:[两二三四五六七八九十2-9]|几|各)年(?:下来|间|里|内)?(?:的|都|全|要|得|能)*(?:${ADDS_UP.source})`,
  "u",
);
