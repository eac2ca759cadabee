import { type Command, Option } from "commander";

/** Adds the options that every command takes to the program; they may stand before or after the command. */
export function addCommonOptions(program: Command): Command {
  return program
    .option("--corpus <DIR>", "政策文件所在的文件夹(默认 corpus/)")
    .option("--data <DIR>", "索引和状态的存放处(默认 .wence/)")
    .option("--offline", "不调用任何模型,不论如何配置")
    .addOption(new Option("--quiet", "不显示提示和进度条").conflicts("verbose"))
    .option("--verbose", "显示用时、调用栈等细节");
}
