import { useTranslations } from "next-intl";
import { formatDrawNumber } from "@/lib/format";
import type { KeptDraw } from "@/lib/rules/feed/import-undo";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { drawWords } from "../draw/draw-words";

/** What of an import is left where it is undone, each draw with its fields and why. */
export function KeptDraws({ kept, locale, today }: { kept: readonly KeptDraw[]; locale: Locale; today: IsoDate }) {
  const t = useTranslations("imports.undo");
  const words = drawWords(locale, [], today);
  return (
    <ul className="measure mt-2 space-y-1">
      {kept.map(({ number, why, fields }) => (
        <li key={`${number} ${why}`}>
          <a href={`/${locale}/admin/draws/${number}`}>{formatDrawNumber(number, locale)}</a>{" "}
          {t(`kept.${why}`, { count: fields.length, fields: fields.map((field) => words.label(field)).join(", ") })}
        </li>
      ))}
    </ul>
  );
}
