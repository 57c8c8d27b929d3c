import type { Draw } from "@/lib/rules/draw/draw";
import { gapTo, type Gap } from "@/lib/rules/draw/gap";
import type { ApiView } from "./view";

/** A draw as the API gives it. Null is unknown; docs/api.md says what each field means. */
export type DrawJson = Pick<
  Draw,
  | "number"
  | "date"
  | "drawnAt"
  | "roundName"
  | "cutoff"
  | "invitations"
  | "tieBreakAt"
  | "programs"
  | "poolAsOf"
  | "source"
> & {
  /** Null while the draw is not classified; `version` is null for a category without versions. */
  readonly category: { readonly slug: string; readonly name: string; readonly version: string | null } | null;
  /** Null for CEC draws, and where no CEC draw lies in the 180 days before. */
  readonly gap: Gap | null;
  /** The page of the draw. */
  readonly url: string;
  /** A remark such as *under review*, in the language of the answer; null = none. */
  readonly notice: string | null;
};

/** One draw with its gap to CEC, its category named in the language of the answer. */
export function drawJson(draw: Draw, { dataset, references, locale, site }: ApiView): DrawJson {
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  return {
    number: draw.number,
    date: draw.date,
    drawnAt: draw.drawnAt,
    roundName: draw.roundName,
    category: category ? { slug: category.slug, name: category.name[locale], version: draw.version } : null,
    cutoff: draw.cutoff,
    invitations: draw.invitations,
    tieBreakAt: draw.tieBreakAt,
    programs: draw.programs,
    gap: gapTo(draw, references),
    poolAsOf: draw.poolAsOf,
    source: draw.source,
    url: `${site}/${locale}/draws/${draw.number}`,
    notice: draw.notice?.[locale] ?? null,
  };
}
