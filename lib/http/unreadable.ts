import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { securityHeaders } from "./headers.js";

/** What is said of a request that cannot be read, by the code of Node's error. */
const SAID: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/**
 * Answers what is no HTTP at all, or comes too slowly, with the headers of every answer, and ends the connection: also
 * without a word, where another answer is under way on it.
 */
export function answerUnreadable(server: Server): void {
  const latest = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (request, response) => void latest.set(request.socket, response));
  server.on("clientError", (error: Error & { code?: string }, socket) => {
    const answer = latest.get(socket);
    const isUnderWay = answer?.headersSent === true && !answer.writableFinished;
    if (isUnderWay || error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `HTTP/1.1 ${SAID[error.code ?? ""] ?? "400 Bad Request"}\r\n${headers.join("")}`;
    // Whoever never ends its side would keep the connection.
    socket.end(`${head}Content-Length: 0\r\nConnection: close\r\n\r\n`, () => socket.destroy());
  });
}
