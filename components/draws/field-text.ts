import { useTranslations } from "next-intl";
import type { Category } from "@/lib/rules/category/category";
import { INSTANT_OF, whyUnknown } from "@/lib/rules/draw/absence";
import type { Draw } from "@/lib/rules/draw/draw";
import type { DrawField } from "@/lib/rules/draw/fields";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatCount, formatDay, formatInstant } from "@/lib/format";

/** Puts a field of a draw into words for readers. */
export function useFieldText(categories: readonly Category[], locale: Locale) {
  const common = useTranslations("common");
  const sources = useTranslations("draw.sourceNames");
  const absence = useTranslations("doubt.absence");
  const unknown = common("unknown");
  const name = (slug: string) =>
    categories.flatMap(({ versions }) => versions).find((version) => version.slug === slug)?.name[locale] ??
    categories.find((category) => category.slug === slug)?.name[locale] ??
    slug;
  return (draw: Draw, field: DrawField): string => {
    switch (field) {
      case "number":
      case "roundName":
      case "instructionUrl":
        return draw[field] ?? unknown;
      case "date":
      case "poolAsOf":
        return draw[field] === null ? unknown : formatDay(draw[field], locale);
      case "drawnAt":
      case "tieBreakAt":
        return draw[field] === null ? unknown : formatInstant(draw[field], locale);
      case "drawnAtAbsence":
      case "tieBreakAbsence": {
        const instant = INSTANT_OF[field];
        const why = whyUnknown(draw, instant);
        const secondary = draw.source === "secondary" ? "yes" : "no";
        return why === null ? unknown : absence(`${instant}.${why}`, { secondary });
      }
      case "category":
      case "version":
        return draw[field] === null ? unknown : name(draw[field]);
      case "cutoff":
      case "invitations":
        return formatCount(draw[field], locale);
      case "programs":
        return draw.programs.map((program) => common(`programs.${program}`)).join(", ");
      case "source":
        return sources(draw.source);
      case "notice":
        return draw.notice?.[locale] ?? unknown;
    }
  };
}
