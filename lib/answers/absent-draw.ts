import { movedDraw } from "@/lib/db/queries/moved-draw";
import type { Draw } from "@/lib/rules/draw/draw";
import { errorAnswer, missingAnswer, type Answer } from "./api-answer";

/**
 * The refusal of a number that no draw is shown under: removed (410, when and why), renumbered (308, to the draw), or
 * never a draw's (404).
 * @param request whose path names the draw: what is asked of it stays the same
 */
export async function absentDraw(number: string | null, draws: readonly Draw[], request: Request): Promise<Answer> {
  const where = number === null ? null : await movedDraw(number);
  if (where?.state === "hidden") {
    const why = where.reason ? `: ${where.reason}` : "";
    return errorAnswer([{ field: "number", message: `this draw was removed at ${where.at}${why}` }], 410);
  }
  if (where?.state === "renumbered") {
    const moved = errorAnswer([{ field: "number", message: `this draw has the number ${where.to} now` }], 308);
    const { pathname, search } = new URL(request.url);
    const below = pathname
      .split("/")
      .slice(5)
      .map((part) => `/${part}`);
    return { ...moved, headers: { ...moved.headers, Location: `/api/v1/draws/${where.to}${below.join("")}${search}` } };
  }
  return missingAnswer("number", `no draw has this number; the latest is ${draws.at(-1)?.number ?? "none"}`);
}
