import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** For tests: the server's end of a WebSocket, as much of RFC 6455 as Socket Mode needs. */
export interface FakeWebSocket {
  send(text: string): void;
  /** Says goodbye and closes. */
  close(): void;
  /** Dies without a word. */
  destroy(): void;
}

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Accepts an upgrade; `onText` is told each message, `onEnd` the end. */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  { onText, onEnd }: { onText: (text: string) => void; onEnd: () => void },
): FakeWebSocket {
  const key = request.headers["sec-websocket-key"] ?? "";
  const accept = createHash("sha1").update(`${key}${GUID}`).digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let frame = readFrame(received); frame !== null; frame = readFrame(received)) {
      received = received.subarray(frame.size);
      if (frame.opcode === TEXT) onText(frame.payload.toString("utf8"));
      if (frame.opcode === PING) socket.write(writeFrame(PONG, frame.payload));
      if (frame.opcode === CLOSE) socket.end(writeFrame(CLOSE, frame.payload));
    }
  });
  socket.on("end", () => socket.destroy());
  socket.on("close", onEnd);
  socket.on("error", () => socket.destroy());
  return {
    send: (text) => void socket.write(writeFrame(TEXT, Buffer.from(text))),
    close: () => void socket.end(writeFrame(CLOSE, Buffer.from([0x03, 0xe8]))),
    destroy: () => void socket.destroy(),
  };
}

/** The first frame of the bytes, or null where it is not complete. */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  const head = 2 + extra + 4; // clients mask what they send
  if (bytes.length < head) return null;
  const length =
    extra === 0 ? short : extra === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < head + length) return null;
  const mask = bytes.subarray(head - 4, head);
  const payload = Buffer.from(bytes.subarray(head, head + length));
  for (let i = 0; i < payload.length; i += 1)
    payload.writeUInt8(payload.readUInt8(i) ^ mask.readUInt8(i % 4), i);
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, size: head + length };
}

function writeFrame(opcode: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(payload.length < 126 ? 2 : 4);
  head.writeUInt8(0x80 | opcode, 0);
  if (payload.length < 126) head.writeUInt8(payload.length, 1);
  else {
    head.writeUInt8(126, 1);
    head.writeUInt16BE(payload.length, 2); // nothing that tests send is longer
  }
  return Buffer.concat([head, payload]);
}
