import { Command, InvalidArgumentError, Option } from "commander";
import type { RunCommand } from "./command-context.ts";
import { addCommonOptions } from "./common-options.ts";
import { configureHelp } from "./help-texts.ts";
import type { CommonOptions } from "./setup.ts";

/** Runs one command with the common options that were given. */
export type Execute = (options: CommonOptions, run: RunCommand) => Promise<void>;

/**
 * Describes the commands, options and examples of `wence`.
 *
 * A command's code is loaded when it runs, so that `--help` and `--version` load nothing. Errors of
 * usage are thrown as commander's `CommanderError`.
 */
export function createProgram({
  version,
  execute,
}: {
  version: string;
  execute: Execute;
}): Command {
  const program = addCommonOptions(new Command("wence"))
    .description("问策:依据政策文件回答问题,每句话都注明出处")
    .version(version, "--version", "显示版本号");
  configureHelp(program);
  const common = () => program.opts<CommonOptions>();
  for (const add of [
    addAsk,
    addChat,
    addSearch,
    addIndex,
    addAdd,
    addInspect,
    addDoctor,
    addEval,
    addServe,
  ]) {
    add(program, (run) => execute(common(), run));
  }
  addStart(program, (run) => execute(common(), run));
  return program;
}

type Add = (program: Command, execute: (run: RunCommand) => Promise<void>) => void;

interface FileOptions {
  readonly json?: boolean;
  readonly input?: string;
  readonly output?: string;
}

const addAsk: Add = (program, execute) => {
  const command = program
    .command("ask")
    .description("回答一个问题,或一个文件中的全部问题")
    .argument("[QUESTION...]", "问题");
  addFileOptions(command, "问题").action((words: string[], options: FileOptions) =>
    execute(async (context) => {
      const { ask } = await import("./commands/ask.ts");
      return ask({ ...options, question: words.join(" ") }, context);
    }),
  );
  addExamples(command, [
    'wence ask "2025年的约束性指标有哪些?"',
    'wence ask "成文日期是哪天?" --json',
    "wence ask --input questions.jsonl --output answers.jsonl",
    "cat questions.jsonl | wence ask --input - --output -",
  ]);
};

const addChat: Add = (program, execute) => {
  const command = program.command("chat").description("在终端里对话,可以追问");
  command.action(() =>
    execute(async (context) => (await import("./commands/chat.ts")).chat(context)),
  );
  addExamples(command, ["wence chat", "wence chat < questions.txt"]);
};

const addSearch: Add = (program, execute) => {
  const command = program
    .command("search")
    .description("只检索原文段落并显示得分,不作回答(供调试)")
    .argument("[QUERY...]", "检索词或问题")
    .option("-k <N>", "最多显示几段(1 到 1000)", parseCount, 10);
  addFileOptions(command, "检索词").action(
    (words: string[], options: FileOptions & { k: number }) =>
      execute(async (context) => {
        const { search } = await import("./commands/search.ts");
        return search({ ...options, query: words.join(" ") }, context);
      }),
  );
  addExamples(command, [
    "wence search 约束性指标",
    "wence search 责任分工 -k 3 --json",
    "wence search --input questions.jsonl --output hits.jsonl",
  ]);
};

const addIndex: Add = (program, execute) => {
  const command = program
    .command("index")
    .description("解析文件并建立索引;没有变化时什么也不做")
    .option("--force", "即使没有变化也重建");
  command.action((options: { force?: boolean }) =>
    execute(async (context) =>
      (await import("./commands/build-index.ts")).buildIndex(options, context),
    ),
  );
  addExamples(command, ["wence index", "wence index --corpus 我的文件/ --force"]);
};

const addAdd: Add = (program, execute) => {
  const command = program
    .command("add")
    .description("把文件(或文件夹里的全部文件)复制到文件夹 corpus/,解析并报告读出了什么")
    .argument("[PATH...]", "文件或文件夹(.txt .md .html .htm .docx .pdf)")
    .option("--replace", "替换文件夹里的同名文件");
  command.action((paths: string[], options: { replace?: boolean }) =>
    execute(async (context) => {
      const { add } = await import("./commands/add.ts");
      return add({ paths, replace: options.replace === true }, context);
    }),
  );
  addExamples(command, ["wence add 方案.docx", "wence add 下载/政策 --replace"]);
};

const addInspect: Add = (program, execute) => {
  const command = program
    .command("inspect")
    .description("显示从文件中读出的内容:元数据、提纲、指标、责任分工、表格、警告")
    .argument("[DOCUMENT]", "文件编号(不带扩展名的文件名)或地名;不写则显示全部")
    .option("--json", "输出 JSON")
    .option("--text", "输出读出的正文,引用的行号和位置以它为准");
  command.action((document: string | undefined, options: { json?: boolean; text?: boolean }) =>
    execute(async (context) => {
      const { inspect } = await import("./commands/inspect.ts");
      const { json = false, text = false } = options;
      return inspect({ document: document ?? null, json, text }, context);
    }),
  );
  addExamples(command, [
    "wence inspect",
    "wence inspect DOCUMENT",
    "wence inspect DOCUMENT --text",
    "wence inspect --json > parsed.json",
  ]);
};

const addDoctor: Add = (program, execute) => {
  const command = program.command("doctor").description("检查文件、索引、配置和密钥,指出该修什么");
  command.action(() =>
    execute(async (context) => (await import("./commands/doctor.ts")).doctor(context)),
  );
  addExamples(command, ["wence doctor", "wence doctor --corpus 我的文件/"]);
};

/** What `wence eval` hands on to the evaluation. */
interface EvalFlags {
  readonly set?: string;
  readonly split?: "all" | "dev" | "held";
  readonly gate?: boolean;
  readonly baseline?: "naive";
  readonly out?: string;
  readonly filter?: string;
  readonly writeBaseline?: boolean;
  readonly showHeld?: boolean;
  readonly model?: string | true;
}

const addEval: Add = (program, execute) => {
  const command = program
    .command("eval")
    .description("用测试题集评测回答,显示成绩并写出报告")
    .option("--set <FILE>", "题集(默认 eval/questions.jsonl)")
    .addOption(new Option("--split <PART>", "只用其中一部分").choices(["all", "dev", "held"]))
    .option("--gate", "任何一项成绩低于已提交的基线时以 1 退出")
    .addOption(new Option("--baseline <NAME>", "并排比较一种常规做法").choices(["naive"]))
    .option("--filter <TEXT>", "只用编号、类别或题目含有这些字的题")
    .option("--out <DIR>", "报告写到哪里(默认 eval/reports/)")
    .option("--write-baseline", "把本次成绩记为基线")
    .option("--show-held", "也列出保留题中答错的题")
    .option("--model [WHICH]", "用配置的模型作答;fake 为内置的模拟服务(fake:silent 等为其故障)");
  command.action((options: EvalFlags) =>
    execute(async (context) => (await import("./commands/evaluate.ts")).evaluate(options, context)),
  );
  addExamples(command, [
    "wence eval",
    "wence eval --gate",
    "wence eval --baseline naive",
    "wence eval --model fake --gate",
  ]);
};

const addServe: Add = (program, execute) => {
  const command = program
    .command("serve")
    .description("运行 Slack 机器人(设置了令牌时)和网页服务,直到 Ctrl-C 或 SIGTERM");
  command.action(() =>
    execute(async (context) => (await import("./commands/serve.ts")).serve(context)),
  );
  addExamples(command, ["wence serve", "LOG_LEVEL=info wence serve"]);
};

const addStart: Add = (program, execute) => {
  const command = program
    .command("start", { hidden: true })
    .description("建立索引、演示三个例子并开始对话");
  command.argument("[QUESTION...]", "只回答这个问题").action((words: string[]) =>
    execute(async (context) => {
      const { start } = await import("./commands/start.ts");
      return start({ question: words.join(" ") }, context);
    }),
  );
};

function addFileOptions(command: Command, what: string): Command {
  return command
    .option("--json", "输出 JSON,标准输出上别无他物")
    .option("--input <FILE>", `从 JSONL 文件逐行读取${what}(- 为标准输入)`)
    .option("--output <FILE>", "把结果逐行写入 JSONL 文件(- 为标准输出)");
}

function addExamples(command: Command, examples: readonly string[]): void {
  command.addHelpText("after", `\n示例:\n${examples.map((example) => `  ${example}`).join("\n")}`);
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > 1000) {
    throw new InvalidArgumentError("应为 1 到 1000 之间的整数");
  }
  return count;
}
