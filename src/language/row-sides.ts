/** A side of the thing that a row of a table stands for: how people ask for it, and what its column is called. */
interface RowSide {
  readonly asked: RegExp;
  readonly header: RegExp;
}

const SIDES: readonly RowSide[] = [
  {
    asked:
      /(?:在|到|于|落户|位于|选址|设|放|建)(?:了|着)?(?:哪(?:里|儿|块|片|(?:一?个)?(?:地方|[省市县区镇乡州旗村]|街道|社区|位置))|什么地方|何处)|^(?:那|它)*(?:具体)?(?:的?(?:地点|地址|位置|选址))(?:呢|[是在]?(?:哪|什么))/u,
    header: /地点|位置|地址|选址|区位|所在|坐落|实施(?:区域|范围|地)/u,
  },
  {
    asked:
      /多少(?:钱|资金|投资|经费|[万亿]*元)|(?:投(?:入|下去|进去|了|资(?:额|规模)?)?|花(?:了|费|掉)?|造价|预算|砸(?:了|进去)?)(?:一?共|总共|要|是|为|有)*(?:多少|几)|多大(?:的?(?:投资|资金))/u,
    header: /投资|金额|资金|造价|预算|概算|经费|补[助贴]|奖/u,
  },
  {
    asked:
      /什么时[候间]|啥时候|何时|几时|哪(?:一)?年|哪天|哪个?月|几月|多久|多长时间|(?:完成|建设|截止|竣工|起止)?(?:时[限间]|期限|年限|工期|周期)(?:是|到|呢|要|为)/u,
    header: /年限|时[限间]|工期|周期|期限|日期|进度|起止/u,
  },
  {
    asked:
      /谁|哪(?:个|家|些|几家)?(?:部门|单位|局|机构|公司)|(?:责任|牵头|主管|建设|实施)(?:单位|部门|主体)/u,
    header: /单位|部门|主体|责任|业主|法人/u,
  },
  {
    asked:
      /(?:怎么|如何|怎样|咋)(?:个|样)?(?:发(?!展)|拨|领|报销?|给|付|兑现|抵|支付)|分几[次年批期]|[一1]次性?(?:给|发|拨|付)|(?:发|领|拿|补|享受)(?:到|至)(?:[^,。?]{0,4}(?:什么时候|何时|几|多大|多久)|哪)/u,
    header: /办法|方式|拨付|发放/u,
  },
  {
    asked:
      /(?:建|做|改|干|搞|盖|修|建设|包括|包含|含)(?:的|些|了|成)*(?:是|有)?(?:什么|啥|哪些)(?!时|地)|(?:内容|规模)(?:是|有|呢|多|怎|包)|规模多大/u,
    header: /内容|规模|概况/u,
  },
];

/** The columns whose side of a row a folded question asks for, by their headers. */
export function sidesAsked(asked: string, headers: readonly string[]): readonly string[] {
  const sides = SIDES.filter((side) => side.asked.test(asked));
  return headers.filter((header) => sides.some((side) => side.header.test(header)));
}
