import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ConfigOptions, loadConfig } from "../config.ts";
import { WenceError } from "../errors.ts";

/** What a supervisor is told: 200 where `ok`, else 503. */
export interface Health {
  readonly ok: boolean;
  readonly [detail: string]: unknown;
}

/** A running web server. */
export interface WebServer {
  /** "http://127.0.0.1:3000". */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves `GET /healthz` on the web page's address. Throws `config_invalid` where that is taken. */
export async function startWeb({
  health,
  ...options
}: ConfigOptions & { readonly health: () => Health }): Promise<WebServer> {
  const { host, port } = loadConfig(options).web;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const found =
      pathname === "/healthz" && (request.method === "GET" || request.method === "HEAD");
    const told = found ? health() : { ok: false, error: "not_found" };
    response.writeHead(found ? (told.ok ? 200 : 503) : 404, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(`${JSON.stringify(told)}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(unavailable({ host, port, cause })));
    server.listen(port, host, resolve);
  });
  const { port: opened } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${opened}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function unavailable({
  host,
  port,
  cause,
}: {
  host: string;
  port: number;
  cause: unknown;
}): WenceError {
  const message = `打不开 ${host}:${port}。请检查 WENCE_HOST 和 WENCE_PORT:端口可能已被占用,可以换一个,或设为 0 任选空闲端口。`;
  return new WenceError("config_invalid", message, { cause });
}
