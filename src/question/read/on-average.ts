/** "平均每年要新建几张": what a change over several years comes to for one; not the name of a rate ("年均增长率"). */
export const ON_AVERAGE =
  /(?:平均每一?年|每一?年平均|平均[一1]年|[一1]年平均|年均|年平均)(?!\p{Script=Han}{1,3}[率速])/u;
