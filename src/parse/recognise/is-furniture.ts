/**
 * Whether a line belongs to the web page or the paper around the document and not to the document:
 * `"当前位置:首页"`, `"> 政务公开 > 文件"`, `"扫一扫在手机打开当前页"`, `"下载 打印 关闭 分享:"`, `"- 3 -"`, `"第3页"`.
 */
export function isFurniture(line: string): boolean {
  const tight = line.replace(/\s+/g, "").replace(/^[•●■◆▪]/, "");
  if (tight.length > 120) return false;
  if (MENU.test(line)) return true;
  return PATTERNS.some((pattern) => pattern.test(tight)) || isControlRow(line);
}

/** The menu of a site: `"首 页 | 机构概况 | 新闻中心"`. */
const MENU = /^首\s{0,2}页(?:(?:\s{2,}|\s*\|\s*)\S{2,8}){2,}$/;

const PATTERNS: readonly RegExp[] = [
  /^[-=_*~─━═—]{3,}$/,
  /^(您?的?当前的?位置|您的位置|您现在的位置|您所在的?位置|网站位置)[::]/,
  /^(网站|导航[::])?首页([>»›/|-]|$)/,
  /^[^。,;]{2,40}[>»›][^。]+[>»›]/,
  /^[^。,;:]{2,20}(门户网站|政府网站?|政务网)$/,
  /(版权所有|网站标识码|技术支持[::]|ICP备\d|公网安备)/,
  /^[>»›].*[>»›]/,
  /^[>»›]/,
  /^.{0,20}首页[>»›]/,
  /扫一扫.{0,12}(打开|分享|手机|关注|查看)|扫码(分享|阅读|查看)/,
  /^Producedby/i,
  /^(上|下)一[篇条][::]/,
  /^[-—–]\d{1,4}[-—–]$/,
  /^第\d{1,4}页(共\d{1,4}页)?$/,
  /^第?\d{1,4}\/\d{1,4}页$/,
  /^(浏览|阅读|点击|访问)(次数|量|数)[::]?\d*/,
  /^(浏览|阅读|点击|访问)(人次)?[::]\d+次?$/,
  /^[[【(]?(字体|字号)[::]?[[【(]?(大|小|默认|A)/,
  /^(主办|承办|版权所有|技术支持|网站标识码|.{1,4}ICP备|.{0,4}公网安备)[::©]?/,
  /^(版权所有|Copyright|©)|未经(许可|授权|允许)[^。]{0,6}(不得|禁止|严禁)/i,
  /^(相关(链接|阅读|文件|解读|稿件|新闻)|政策解读|图片解读|责任编辑|编辑)[::]?$/,
  /^(返回顶部|返回首页|网站地图|关于我们|联系我们|无障碍|长者模式|收藏|分享到?)[::]?/,
  /^(https?:\/\/|www\.)\S+$/i,
  /^\{[$%{].*\}$|建议您?(?:将|使用|升级).{0,12}(?:浏览器|IE\d*)/,
  /设为首页|加入收藏|无障碍(浏览|阅读|模式)|长者助手|关怀版|支持IPv6/,
];

const CONTROLS =
  /^(下载|打印|关闭|分享|收藏|返回|复制|纠错|字号|字体|大|中|小|保存|朗读|微信|微博|QQ|查看|本页|打印本页|关闭窗口|关闭本页|分享到|文字下载|图片下载|返回顶部|打印此页|分享到朋友圈|朋友圈|QQ空间|浏览次数|阅读次数|页码|[\d,]+(\/\d+)?|默认)$/;

function isControlRow(line: string): boolean {
  const words = line.split(/[\s|【】[\]::]+/).filter((word) => word !== "");
  if (words.join("").length < 2 || !words.every((word) => CONTROLS.test(word))) return false;
  return words.some((word) => /\p{Script=Han}/u.test(word));
}
