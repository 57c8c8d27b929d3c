import { readPathPart } from "@/lib/rules/text/path-part";
import { shownDraw } from "@/lib/answers/image-of";
import { embedRoute } from "@/lib/answers/embed-answer";

export const dynamic = "force-dynamic";

export const GET = embedRoute<{ locale: string; number: string }>(async (locale, params) => {
  const number = readPathPart("number", params.number);
  const shown = number === null ? null : await shownDraw(locale, number);
  return shown && { shown, path: `/draws/${number}` };
});
