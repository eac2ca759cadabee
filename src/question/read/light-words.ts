import { segment } from "../../language/segment.ts";

/** Words of general language that say little of any subject, by kind. */
const LIGHT: ReadonlySet<string> = new Set(
  [
    // to lay down and to write down
    "确定 确立 拟定 划定 选定 认定为 定为 定在 定于 定下 设置 设有 设为 列有 列入 列明 列为 写入 写进 写下 填入 应填 须填 填写 填 填报 记载 记为 记入 载入 提及 述及 谈到 讲到 说到 出现 划入 划归 归入 归为 归到 算作 算成 视为 当作 标作 标为 标成 台账 一栏",
    // to set about, to get done
    "打算 准备 计划 拟 预备 着手 开始 启动 动手 开展 进行 推进 推行 推动 推广 推开 铺开 铺到 施行 实施 落实 落地 执行 从事 搞 弄 做 干 整 办 弄成 弄好 弄完 搞定 建完 建成 建好 建起 建有 办成 完成 达成 实现 上线 投用 奔 冲 冲到 奔着 凑够 凑 争取 尽量 尽力 力争 力求 迈过 跨过 过线 提到 抬到 升到 拉到",
    // to get, to give
    "领 领到 领取 可领 能领 拿 拿到 得 得到 获 获得 取得 享 享受 给 给到 发 发给 下来 落到 到手 轮到 摊 摊到 摊上 分到 派到 派给",
    // to say, to find, to look
    "讲 讲清 说清 弄清 讲讲 念 报 报给 答 再答 回答 翻 翻翻 翻到 数数 数一数 勾 勾出 挑 挑出 拎出 摘出 找 找出 查出 查到 指出 写明 标明 注明 说明 告知 告诉 提供 核实 明确 盼 盼着 想 想要 希望 需要 需 须 应 应当 得要 打算",
    // when, how much, how
    "一开始 起初 起始 起先 当初 原先 起步 首先 最先 头一批 头一拨 第一批 眼下 如今 当下 现下 届时 将来 往前 往后 倒 尽快 一直 一向 一律 一概 统统 通通 均 皆 俱 全 共同 一道 一同 仅 仅仅 只 光 单 单单 单纯 主要 主体 大体 大致 实际 具体 究竟 毕竟 反正 大概 特别 非常 比较 相当 稍 略 挺 偏 整体 总体 全域 整个 至少 至多 最低 最高 起码 多添 多添了 添 加 再加 增添 另 另外 额外 其余 其他 其它",
    // what things are called in general
    "一项 一事 一环 一格 两格 一类 一块 一摊 一批 一拨 一份 一家 一级 一条 一处 数额 数目 数量 张数 户数 家数 个数 名字 名称 日子 时日 年份 结果 规矩 说法 样子 部分 层面 本身 自身 双方 两者 上头 下头 里头 上边 下边 这边 那边 下面 底下 一带 境内 辖内 辖区 当地 本地 乡下 城里 情况 事情 事宜 问题 缘由 出处 方面 领域 内容 要求 水平 程度 范围 目标 任务 工作",
    // what joins clauses
    "以为 鉴于 由于 因为 所以 因此 倘若 若 若是 假如 如果 要是 凡 凡是 不论 无论 不管 虽然 即 亦即 就是 也就是 以及 及其 连同 此外 顺便 同时 其次 然后 接着 至于 而言 来讲 来看 据此 对此 为此 于是 结果 反而 原来 原本 印象 听人 人家 大家 政府 主任 领导 同事",
  ]
    .join(" ")
    .split(" "),
);

/**
 * A subject phrase without the words that say little of it, whole words each: "座椅更换|确定的" → "座椅更换". `inTerm` tells
 * whether words stand together in a term.
 */
export function withoutLightWords(phrase: string, inTerm: (words: string) => boolean): string {
  return phrase
    .split("|")
    .map((run) => (COUNTED_BODIES.test(run) ? "" : lightened(run, inTerm)))
    .join("|")
    .split("|")
    .filter((run) => /\p{Script=Han}{2}|[a-z\d]/u.test(run))
    .join("|");
}

/** Does a word of general language say little of any subject? */
export function isLight(word: string): boolean {
  return LIGHT.has(word) || LIGHT.has(word.replace(/[的了着过]$/u, ""));
}

/** "不论两局": those just named, by their number. */
const COUNTED_BODIES = /^(?:不论|无论|不管)?[这那]?[两二三四五](?:局|家|个?部门|个?单位)$/u;

function lightened(run: string, inTerm: (words: string) => boolean): string {
  const words = segment(run);
  return words
    .map((word, i) => {
      if (!isLight(word) && !/^[的了着过]$/u.test(word)) return word;
      const before = words[i - 1]?.slice(-1) ?? "";
      const after = words[i + 1]?.slice(0, 1) ?? "";
      const joined =
        word.length === 1 &&
        ((before !== "" && inTerm(before + word)) || (after !== "" && inTerm(word + after)));
      return joined ? word : "|";
    })
    .join("");
}
