import { shownCategory } from "@/lib/answers/image-of";
import { embedRoute } from "@/lib/answers/embed-answer";

export const dynamic = "force-dynamic";

export const GET = embedRoute<{ locale: string; slug: string }>(async (locale, { slug }) => {
  const shown = await shownCategory(locale, slug);
  return shown && { shown, path: `/categories/${slug}` };
});
