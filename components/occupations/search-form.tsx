import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { OccupationSuggest } from "./occupation-suggest";
import { useSuggestText } from "./suggest-text";

/**
 * A plain GET form: the address says the search, and no script is needed. With one the field suggests while one types.
 */
export function OccupationSearchForm({ locale, typed = "" }: { locale: Locale; typed?: string }) {
  const t = useTranslations("occupations.search");
  const text = useSuggestText();
  return (
    <form
      method="get"
      action={`/${locale}/occupations`}
      role="search"
      aria-label={t("form")}
      className="measure mt-5 no-print"
    >
      <label htmlFor="occupation-search" className="block font-semibold">
        {t("label")}
      </label>
      <div className="relative mt-1 flex gap-3">
        <OccupationSuggest
          id="occupation-search"
          name="q"
          typed={typed}
          locale={locale}
          text={text}
          describedBy="occupation-search-help"
        />
        <button type="submit" className="button button-strong">
          {t("button")}
        </button>
      </div>
      <p id="occupation-search-help" className="mt-1 text-[0.9rem] text-ink-soft">
        {t("help")}
      </p>
    </form>
  );
}
