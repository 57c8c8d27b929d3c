import { markerPath } from "@/lib/figures/layout/marker";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { colourOf } from "@/lib/figures/svg/strokes";

/** The marker of a category in its colour: the same shape and hue on every page and chart. */
export const CategoryMarker = ({ slug }: { slug: string }) => (
  <svg viewBox="-6 -6 12 12" className="inline-block size-[0.75em] shrink-0" aria-hidden="true">
    <path d={markerPath(slug, 55)} fill={colourOf(slug)} />
  </svg>
);

/** Marker and name of a category, linked to its page unless `plain`. */
export function CategoryMark({
  category,
  locale,
  full = false,
  plain = false,
}: {
  category: Category;
  locale: Locale;
  full?: boolean;
  plain?: boolean;
}) {
  const name = (full ? category.name : category.shortName)[locale];
  return (
    <span className="inline-flex items-baseline gap-[0.45em]">
      <CategoryMarker slug={category.slug} />
      {plain ? <span>{name}</span> : <a href={`/${locale}/categories/${category.slug}`}>{name}</a>}
    </span>
  );
}
