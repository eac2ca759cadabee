import { randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "./finding.ts";

/** Tries to write into the folder of the index, and leaves nothing behind. */
export async function checkDataFolder(dataDir: string): Promise<Finding> {
  const probe = join(dataDir, `.doctor-${randomBytes(4).toString("hex")}`);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
    return { level: "ok", message: `数据文件夹 ${dataDir} 可以写入` };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "未知原因";
    const message = `数据文件夹 ${dataDir} 不能写入(${code})。请改正它的权限,或用 --data 指定另一个文件夹。`;
    return { level: "error", message };
  }
}
