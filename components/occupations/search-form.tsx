import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";

/** A plain GET form: the address says the search, and no script is needed. */
export function OccupationSearchForm({ locale, typed = "" }: { locale: Locale; typed?: string }) {
  const t = useTranslations("occupations.search");
  return (
    <form method="get" action={`/${locale}/occupations`} role="search" aria-label={t("form")} className="measure mt-5 no-print">
      <label htmlFor="occupation-search" className="block font-semibold">{t("label")}</label>
      <div className="mt-1 flex gap-3">
        <input id="occupation-search" name="q" type="search" defaultValue={typed} maxLength={200} autoComplete="off" aria-describedby="occupation-search-help" className="input w-full" />
        <button type="submit" className="button button-strong">{t("button")}</button>
      </div>
      <p id="occupation-search-help" className="mt-1 text-[0.9rem] text-ink-soft">{t("help")}</p>
    </form>
  );
}
