import { readPathPart } from "@/lib/rules/text/path-part";
import { shownCategory } from "@/lib/answers/image-of";
import { embedRoute } from "@/lib/answers/embed-answer";

export const dynamic = "force-dynamic";

export const GET = embedRoute<{ locale: string; slug: string }>(async (locale, params) => {
  const slug = readPathPart("slug", params.slug);
  const shown = slug === null ? null : await shownCategory(locale, slug);
  return shown && { shown, path: `/categories/${slug}` };
});
