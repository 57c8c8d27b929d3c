import { shownDraw } from "@/lib/answers/image-of";
import { embedRoute } from "@/lib/answers/embed-answer";

export const dynamic = "force-dynamic";

export const GET = embedRoute<{ locale: string; number: string }>(async (locale, { number }) => {
  const shown = await shownDraw(locale, number);
  return shown && { shown, path: `/draws/${number}` };
});
