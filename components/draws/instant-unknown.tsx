import { useTranslations } from "next-intl";
import { whyUnknown, type InstantField } from "@/lib/rules/draw/absence";
import type { Draw } from "@/lib/rules/draw/draw";

/** Why a draw has no time of day or no tie-break, in words that everybody sees; nothing where it has. */
export function InstantUnknown({ draw, field }: { draw: Draw; field: InstantField }) {
  const t = useTranslations("doubt.absence");
  const why = whyUnknown(draw, field);
  if (why === null) return null;
  return (
    <span className="text-ink-soft">
      {t(`${field}.${why}`, { secondary: draw.source === "secondary" ? "yes" : "no" })}
    </span>
  );
}
