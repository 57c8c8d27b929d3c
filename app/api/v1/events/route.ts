import { eventJson } from "@/lib/api/event-json";
import { preflight } from "@/lib/answers/api-answer";
import { openList } from "@/lib/answers/open-list";

export const GET = openList("records", (view, { events }) => events.map((event) => eventJson(event, view)));

export const OPTIONS = preflight;
