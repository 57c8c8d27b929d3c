import { markerPath } from "@/lib/figure/marker";
import type { Locale } from "@/lib/domain/bilingual";
import type { Category } from "@/lib/domain/category";
import { colourOf } from "../charts/strokes";

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
