import { correctionJson } from "@/lib/api/correction-json";
import { preflight } from "@/lib/answers/api-answer";
import { openList } from "@/lib/answers/open-list";

export const GET = openList("records", (view, { corrections }) =>
  corrections.map((correction) => correctionJson(correction, view)),
);

export const OPTIONS = preflight;
