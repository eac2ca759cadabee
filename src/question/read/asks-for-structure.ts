/** "分几大部分", "各部分标题", "目录", "由哪几部分组成": the headings of the highest level are asked for. */
export const OF_WHOLE =
  /(?:几|多少|哪些|各|每)(?:个|大)*(?:部分|板块|章节?)|(?<!第[\d一二三四五六七八九十]{1,3}个?大?)(?:部分|板块|章节?)(?:各自|各|分别|都)*(?:有|是|叫|讲|写)?(?:哪|什么|啥)|标题(?:各|分别|都)|(?:各|每)[^,。?]{0,4}标题|目录|(?:整体|总体|文章|文件)?(?:框架|结构)/u;

/** "主要讲什么", "说了些什么", "主要内容": what the whole is about, in short. */
export const IN_SHORT =
  /(?:主要|大致|大概|总体上?|总的来?说?)(?:都)?(?:讲|说|写|规定|部署|安排)(?:的|了)?(?:是|些)?(?:什么|啥|哪些)(?:内容|事情?|东西)?|(?:讲|说|写)了些(?:什么|啥)|(?:主要|大致|大概)(?:的)?内容(?:是|有|包括)*(?:什么|啥|哪些)?|(?:内容)?(?:概要|梗概|大意)(?:是什么)?/u;

/** "第12项", "第三部分", "第4项任务": a clause by its number, and whether it is one of the highest level. */
export const CLAUSE_NUMBER =
  /第([\d一二三四五六七八九十百零]{1,5})(?:(大?部分|[章节]|个?大(?:项|条|点))|[条项点款件]|个?(?:任务|要点)|号)(?:(?:重点|主要|具体)?(?:任务|内容|要点|规定|措施))?/u;
/** "讲的是什么", "内容", "怎么规定的", "呢": the words of a clause are asked for. */
export const CLAUSE_WORDS =
  /是(?:什么|啥|讲|关于|哪)|(?:讲|写|说|提|规定|要求|部署|安排|包括|包含|涉及)(?:了|的)?(?:是|些)?(?:什么|啥|哪)|内容|怎么(?:写|说|讲|规定)|咋(?:写|说|讲)|原文|(?:叫|指|有)(?:什么|啥)|呢[?]?$|(?:念|讲|说|看)一?[念讲说看下]|展开|详细|具体(?:点|些|一?下)/u;

/** Does a folded question ask for the parts of a document, or for a clause by its number? */
export function asksForStructure(text: string): boolean {
  return (
    OF_WHOLE.test(text) ||
    IN_SHORT.test(text) ||
    (CLAUSE_NUMBER.test(text) && CLAUSE_WORDS.test(text))
  );
}
