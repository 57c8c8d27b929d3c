import { poolsJson } from "@/lib/api/pool-json";
import { preflight } from "@/lib/answers/api-answer";
import { openList } from "@/lib/answers/open-list";

export const GET = openList("feed", (_view, { pools }) => poolsJson(pools));

export const OPTIONS = preflight;
