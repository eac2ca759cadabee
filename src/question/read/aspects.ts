import type { QueryOf } from "../query.ts";

/** One side of anything that is granted or laid down: how readers ask for it, and how texts say it. */
export interface Aspect {
  /** What is said not to be told. */
  readonly name: string;
  readonly asked: RegExp;
  readonly said: RegExp;
  readonly expects: QueryOf<"passage">["expects"];
}

const WHICH = "(?:什么|啥|哪些|哪几[个条项类]|哪类|何种|怎样|什么样|怎么样|哪种)(?:样)?的?";
const SOMEBODY =
  "(?:老人|老年人|人|人员|人群|家庭|家里|住户|机构|单位|企业|公司|园|孩子|娃|儿童|对象|群体)";
const MAY = "(?:才|都)?(?:能够?|可以?|有资格|够资格|够格|有权)(?:去|来)?";
const GET =
  "(?:申请|申报|申领|享受到?|享有|领取|领到?|拿到?|得到?|用到?|补到?|报名?|报销|免|参加|入住?|买)";
const APPLY = "(?:申请|申报|申领|领取|领|办理|办|报名|报|登记|备案|认定|拿)";
const HAND_OUT = "(?:发放|拨付|拨|发|给|到账|打|兑现|支付|下来|到手|结算)";

/** In the order in which they are tried. */
const ASPECTS: readonly Aspect[] = [
  {
    name: "资金来源",
    asked:
      /(?:资金|费用?|经费|钱|补[助贴]款?)由谁承担|(?:资金|经费|钱)的?(?:来源|来路|渠道)|(?:资金|经费|钱)(?:都)?(?:从|打|由)?(?:哪|哪里|哪儿)(?:里|儿)?(?:来|出)/u,
    said: /承担|分担|负担|自理|自筹|财政(?![部局所])|预算|公益金|专项资金|专项债|筹[集措]|全额/u,
    expects: "text",
  },
  {
    name: "对象",
    asked: new RegExp(
      `(?:谁|${WHICH}${SOMEBODY})${MAY}(?:${GET}|有)|(?:谁|${WHICH}${SOMEBODY})(?:享受|享有)|(?:给|发给|补给|面向|针对|照顾)(?:谁|${WHICH}${SOMEBODY})|(?:补[助贴]|奖励|发放|享受|适用|保障|服务|申请)?(?:对象|范围)(?:是|有)?(?:谁|${WHICH})`,
      "u",
    ),
    said: /(?:^|[,，。;；、])(?:[对向为]|符合)|具有|户籍|周岁|居民|老年人|家庭|人员|对象|机构|企业|每[人户孩](?!均)|(?:的|者)[,，]/u,
    expects: "text",
  },
  {
    name: "条件",
    asked: new RegExp(
      `(?:要|需要?|得|应当?|须|必须|有|没有?|具备|满足|符合|达到)*${WHICH}(?:申请|申报|准入|认定|享受|领取)?的?(?:条件|要求|门槛|限制|前提|资格)|(?:申请|申报|认定|享受|领取|准入|资格)的?条件|(?:条件|门槛|限制|前提)(?:是|有)?(?:${WHICH})?(?=$|[?,。呢吗])|^\\|?(?:那|还|都)*(?:有|有没有)(?:条件|门槛|要求|限制)`,
      "u",
    ),
    said: /(?:下列|以下)条件|须|应当?(?![急对])|必须|不(?:得|应)|满(?=[\d一二两三四五六七八九十])|具有|户籍|符合|合格|具备|周岁|以上的|连续|评估|起算|自愿|经[^,，。;；]{2,10}(?:认定|同意|批准)/u,
    expects: "text",
  },
  {
    name: "能否重复享受",
    asked:
      /(?:能不能|可不可以|可以|能|可否|能否|允许)?(?:重复|叠加|同时|多次|再)(?:申请|享受|领取?|补|拿|发)(?:一?[次回])?(?=$|[?,。吗么呢])|(?:几|多少)年(?:才?能|可以)[^,。?]{0,4}一?[次回]|多久(?:(?:才?能|可以)再?|再)[^,。?]{0,4}[一1]?[次回]|再[补领申][^,。?]{0,3}[一1][次回]/u,
    said: /重复|叠加|就高|只(?:能|享受|补|发)|限[补领]?(?:[一\d]|[补领])|(?:[一二两三四五六七八九十]|\d)年(?:内|才|只)|[一二两三四五\d]年[一1]次|同一/u,
    expects: "text",
  },
  {
    name: "申请办法",
    asked: new RegExp(
      `(?:怎么|如何|怎样|咋)(?:样|才能?)?(?:去)?${APPLY}(?:的|到)?(?=$|[?,。呢啊])|(?:去|到|在|找|向|跟)?(?:哪|哪里|哪儿|谁|什么地方|什么部门|哪个部门)(?:里|儿)?(?:去)?${APPLY}(?=$|[?,。呢啊])|(?:申请|申报|认定|办理|申领)的?(?:流程|程序|步骤|渠道|途径|方式|手续)`,
      "u",
    ),
    said: /申请|申报|申领|提出|受理|登记|备案|窗口|热线|小程序|线上|社会保障卡|入户评估/u,
    expects: "text",
  },
  {
    name: "办理时限",
    asked:
      /(?:多久|多长时间|(?:几|多少)(?:天|个?工作日))(?:才?能|可以|会|内)?(?:给)?(?:办[好完下结成]|办|审[批核]|批|下来|出结果|答复|反馈|完成)/u,
    said: /(?:个?工作日|\d\s*日|\d\s*天|小时)(?:之?内|前)|当[日场天]|即时/u,
    expects: "date",
  },
  {
    name: "发放时间",
    asked: new RegExp(
      `(?:什么时候|啥时候|几时|何时|多久|哪天|几号|什么时间|哪个?月|怎么个?)(?:才?能|会|给|可以)?${HAND_OUT}(?:一[次回]|到位|下来|到账|给|的?款)?(?=$|[?,。呢啊吗])|(?:按|分)(?:月|季|年|几次)(?:还是|或)|分几[次年批]${HAND_OUT}`,
      "u",
    ),
    said: /按(?:月|季度?|年度?|学期|次)|(?:于|在)?每(?:月|季度?|年|半年)[^,，。;；]{0,6}(?:[底末]|\d{1,2}\s*[日号月])|分[一二两三四五\d]\s*[年次批]|拨付|拨\d|预拨|清算|次月|个?工作日内/u,
    expects: "text",
  },
  {
    name: "金额",
    asked:
      /(?:能|可以?|会|要|得|该|应)?(?:补|奖|给|发放?|领取?|拿到?|得到?|交|收|付|花|优惠|减免?)(?:到|给|了)?多少(?:钱|元|块)?(?=$|[?,。呢啊吗])|(?<=津贴|补[助贴]|奖[励补]|优惠|费|资助|工资|价)(?:的)?(?:标准|金额|额度|数额)?(?:是|有|为)?多少(?:钱|元|块)?(?=$|[?,。呢啊吗])|多少(?:钱|[元块])|(?<=津贴|补[助贴]|奖[励补]|优惠|费|资助|收费)的?(?:标准|金额|额度)(?:是|有|为)?(?:什么|怎[样么](?:的|定的)?)?(?=$|[?,。呢啊吗])/u,
    said: /\d[\d.,]*\s*[多余]?[百千万亿]?\s*元|免费|[一二三四五六七八九十]百?元|\d[\d.]*\s*%[^,，。;；]{0,6}(?:补[助贴]|资助|奖)|(?:补[助贴]|资助|奖|补)[^,，。;；]{0,10}\d[\d.]*\s*%/u,
    expects: "money",
  },
];

/** The side of something that a folded question asks for, and the words by which it does; null for other questions. */
export function aspectIn(
  asked: string,
): { readonly aspect: Aspect; readonly words: string } | null {
  for (const aspect of ASPECTS) {
    const words = aspect.asked.exec(asked)?.[0];
    if (words !== undefined) return { aspect, words };
  }
  return null;
}

/** Points at what was spoken of, or says no more of it than that it is granted. */
const TALK =
  /一般|大概|具体|主要|到底|请问|政策|项目|补[助贴]款?|津贴|奖励|奖补|优惠|资金|标准|的话|可以|这笔|那笔|这些?|那些?|这个|那个|它|其(?![他它])|本人|自己|[都也还又就才会能要得是有的了呢吗啊呀么吧个项种笔款由给人去办?,。!|]/gu;

/** What a question names besides the words by which it asks for a side; "" where it names nothing of its own ("有什么条件"). */
export function besideAspect(asked: string, words: string): string {
  const left = asked.replace(words, "|");
  return /\p{Script=Han}/u.test(left.replace(TALK, "")) ? left : "";
}

/** Does a question ask for one side of what was spoken of, and name nothing of its own? */
export function asksAspectAlone(asked: string): boolean {
  const found = aspectIn(asked);
  return found !== null && besideAspect(asked, found.words) === "";
}
