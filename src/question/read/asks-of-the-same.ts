import { segment } from "../../language/segment.ts";
import { asksAspectAlone } from "./aspects.ts";
import { isFiller } from "./cues.ts";
import { isLight } from "./light-words.ts";

const WHY =
  /为(?:什么|啥|何)|凭(?:什么|啥)|何以|怎么(?=会|要|想到|定(?:这|那)么)|(?:什么|啥|何种?)(?:原因|理由|道理|缘故)|(?:原因|理由|道理|缘故)(?:是|在|在于)?(?:什么|啥|哪里?|何在)/u;

/** What is said of anything that is planned: that it is set up, raised, or so much. */
const OF_ANYTHING: ReadonlySet<string> = new Set(
  "提高 提升 增加 增长 扩大 加强 降低 减少 压减 升 降 提 加 减 涨 设 建 定 定得 定成 订 高 低 多 少 大 小 快 慢 严 松 这么 那么 这样 那样 如此 这般 非 偏 偏偏 非要 一定 必须 重视 强调 重要 这件 那件 这件事 这事 那事 这项 那项 这个数 数 数字 所以 背后 其中".split(
    " ",
  ),
);

/** "这件事", "这项工作". */
const POINTING = /[这那](?:件|项|个|种|块|摊)(?:事情?|工作|任务)?/gu;

const MORE =
  /^[|,]*(?:那么?|除此之外|除了这些?|另外)*[,]?(?:还|也)?(?:有没有|有)(?:没有|哪些|什么|啥)*(?:别的|其[他它余]的?|另外的?|更多的?)?(?:具体的?)?(?:措施|规定|要求|做法|办法|举措|政策|安排|说法|说明|内容)(?:没有?|吗|么|呢)?[?]*$/u;
const BESIDES = /还|别的|其[他它余]|另外|更多|除/u;

/**
 * Does a question, its places taken out, ask why, for more than was told, or for one side of it, and name nothing of its own
 * ("为什么要搞这个", "为啥定得这么高", "还有别的措施吗", "有什么条件")?
 */
export function asksOfTheSame(asked: string): boolean {
  return (MORE.test(asked) && BESIDES.test(asked)) || asksWhyAlone(asked) || asksAspectAlone(asked);
}

function asksWhyAlone(asked: string): boolean {
  if (!WHY.test(asked)) return false;
  return asked
    .replace(WHY, "|")
    .replace(POINTING, "|")
    .split(/[^\p{Script=Han}\w%]+/u)
    .flatMap(segment)
    .every((word) => OF_ANYTHING.has(word) || isFiller(word) || isLight(word));
}
