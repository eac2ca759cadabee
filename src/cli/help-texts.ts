import type { Command } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法:",
  "Arguments:": "参数:",
  "Options:": "选项:",
  "Global Options:": "通用选项:",
  "Commands:": "命令:",
};

/**
 * Gives a program Chinese help and turns its errors of usage into exceptions without output.
 *
 * Call it before commands are added: they inherit these settings.
 */
export function configureHelp(program: Command): void {
  program
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => TITLES[title] ?? title })
    .helpOption("--help", "显示帮助")
    .helpCommand("help [command]", "显示某个命令的帮助")
    .usage("<command> [options]")
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
示例:
  wence ask "约束性指标有哪些?"   回答一个问题
  wence chat                        对话,可以追问
  wence inspect                     看看文件里读出了什么
  wence doctor                      检查文件、索引和配置
  wence ask --help                  某个命令的全部选项

退出码:0 完成(如实回答“未找到”也是 0),1 失败,2 用法错误。`;
