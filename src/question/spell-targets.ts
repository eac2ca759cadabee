/** "照明方面有什么目标", "照明方面目标是什么" → "照明方面的目标有哪些": the targets on a topic, which may be several. */
export function spellTargets(question: string): string {
  return question.replace(WHICH, "的目标有哪些").replace(ON_TOPIC, "方面的目标有哪些");
}

const KIND = "(?:具体|主要|量化|工作|发展|明确|硬)*的?(?:目标|指标)(?:要求|任务)?";
const END = "(?=了?[呢啊呀吗]?[?？。]?$)";
const WHICH = new RegExp(
  `(?:都|又)?(?:有|要?达到|要?实现|要?完成|定了?|设了?|提出?了?)(?:了|些)?(?:什么|啥|哪些|哪几[个项]|怎样的?|什么样的?)${KIND}${END}`,
  "u",
);
const ON_TOPIC = new RegExp(
  `(?:方面|领域)(?:的|上)*${KIND}(?:是(?:什么|啥|多少|怎样的?)|怎么定的?|如何|怎么?样)?${END}`,
  "u",
);
