import { clockFault, databaseState } from "@/lib/db/queries/health";
import { hearing } from "@/lib/http/page-cache/notices";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

const PATIENCE_MS = 2000;

const tooLate = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("the database took too long")).unref());

const answer = (body: Record<string, unknown>, status: 200 | 503): Response =>
  Response.json({ ...body, version }, { status, headers: { "Cache-Control": "no-store" } });

/** For monitors: never throws, and answers within two seconds. */
export async function GET(): Promise<Response> {
  try {
    const { pending, ahead, clocks, writable, ...told } = await Promise.race([databaseState(), tooLate()]);
    const state = { ...told, hearing: hearing() };
    if (pending.length > 0)
      return answer({ status: "outdated", reason: `migrations not applied: ${pending.join(", ")}`, ...state }, 503);
    if (!writable)
      return answer({ status: "read-only", reason: "the database takes no writes: readers are served", ...state }, 503);
    const reason = clockFault(clocks);
    if (reason !== null) return answer({ status: "clock", reason, ...state }, 503);
    // While instances are exchanged one by one, an older one serves on beside the newer.
    return ahead.length > 0
      ? answer({ status: "ahead", reason: `a newer program applied: ${ahead.join(", ")}`, ...state }, 200)
      : answer({ status: "ok", ...state }, 200);
  } catch (error) {
    // Not through the logger: it reads the environment, which may be what is wrong.
    console.error(error);
    return answer({ status: "unavailable", reason: "the database does not answer" }, 503);
  }
}
