import type { ServerResponse } from "node:http";
import type { Asked } from "@/lib/asked";

/**
 * Lets the answer of a form that was refused for being one try too many say so to programs: 429, and after how many
 * seconds to try again. An action of Next can set words alone, so it leaves word with its request.
 */
export function withTooManyTries(response: ServerResponse, asked: Asked): void {
  const { writeHead } = response;
  response.writeHead = (status: number, ...given: unknown[]) => {
    const { waitSeconds } = asked;
    if (waitSeconds === undefined || status !== 200) return Reflect.apply(writeHead, response, [status, ...given]);
    response.setHeader("Retry-After", waitSeconds);
    return Reflect.apply(writeHead, response, [429, ...given]);
  };
}
