import { fold } from "../../language/fold.ts";

const PLACE = "(?:地方|城市|地名|地区|市|县|区|对象|题目?)";
const SORRY =
  "(?:哦|嗯|啊|呃|哎呀?|不对|不是|等等|等一?下|抱歉|对不起|不好意思|我|刚才|刚刚|好像|是|把)";
/** "说错了", "地方搞错了", "说错地方了". */
export const SAID_WRONG = `${PLACE}?(?:我|刚才|刚刚|好像|是|给|都)*(?:说|搞|弄|打|记|写|问|选|看)错了?(?:个)?${PLACE}?了?`;
/** "不是这个地方", "问的不是那里". */
const NOT_THERE = `(?:我|要|想|刚才)*(?:问|说|指|要|看|查)?的?(?:也)?(?:不(?:是|问|看|要|说|查)|别(?:问|看|说|查))(?:的是)?[这那](?:个|座)?(?:${PLACE}|里|儿|边)`;
/** "换个地方", "换一个市". */
const ELSEWHERE = `(?:我|要|想|得|再|还是|帮我)*换(?:一|1)?(?:个|座)?(?:别的)?${PLACE}(?:吧|看看|问问|试试|再问)*`;
const WITHDRAWAL = new RegExp(
  `^(?:${SORRY}|[,。!~\\s])*(?:(?:${SAID_WRONG}|${NOT_THERE}|${ELSEWHERE})(?:[,。!~\\s了吧呢啊哈]|${SORRY})*)+$`,
  "u",
);

/** Does a message only take the question before it back, and not say what is meant instead ("说错地方了", "换一个市")? */
export function withdraws(message: string): boolean {
  return WITHDRAWAL.test(fold(message));
}
