import { cadenceJson } from "@/lib/api/figures/cadence-json";
import { preflight } from "@/lib/answers/api-answer";
import { openList } from "@/lib/answers/open-list";

export const GET = openList("feed", (view, { knownTo }) => cadenceJson(view, knownTo));

export const OPTIONS = preflight;
