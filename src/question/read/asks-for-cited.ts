/** A document is asked for, by its name or number: "哪份文件", "几号文". */
const DOCUMENT =
  /几号文|文号|发文字号|文件字号|(?:上位|编制|制定|上级)的?(?:依据|文件|政策|法规)|[^,。?]文是(?:哪|什么|啥)|哪[一个份]{0,2}文(?=[弄写定搞编制出做起])|(?:哪|什么|啥|几)(?:几|些|一|个|份|部|项)*[^,。?]{0,12}(?:文件|意见|通知|号文|文(?=$|[,。?来的呀啊是呢]))(?![里中上])|号是?多少|(?:文件|意见|通知)(?:具体)?(?:是|为|叫)(?:哪|什么|啥)(?:一|几|两)?(?:份|些|个(?=$|[?,。呢啊])|$|[?,。])|(?:省|国)[^,。?]{0,3}那?份是哪/u;
/** One that the text rests on, or that came before it. */
const OTHER =
  /依据|根据|按照|按(?=(?:着|的是)?(?:哪|什么|啥|几))|照着?(?!护|料|顾|看)|贯彻|落实(?!方案|意见|办法)|凭据?|上位|上级|国家|国务院|省(?![级内])|省级(?:的)?(?:文件|意见|通知|政策)|之前|此前|先后|曾|以前|过去|(?:出台|印发|制定|[出发])过|已经?(?:出台|印发)|引用|援引|提到的|配套文件/u;

/** "要引用这份通知": the reader cites the asked document. */
const CITING =
  /(?:要|想|需要|我|打算)(?:在[^,。?]{0,8})?(?:引用|援引)|(?:引用|援引)(?:[^,。?]{0,14}[,]?[^,。?]{0,2})(?:得|要|须|应|时|需)(?:要|该|当)?(?:写|注|标)/u;

/**
 * Does a folded question ask for a document that the asked one cites ("是照上级哪份文件写的", "之前出过哪些文件"), not
 * for the asked one itself?
 */
export function asksForCited(text: string): boolean {
  return DOCUMENT.test(text) && OTHER.test(text.replace(CITING, ""));
}
