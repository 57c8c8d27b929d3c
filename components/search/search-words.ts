import { useTranslations } from "next-intl";
import type { SearchWords } from "./site-search";
import { MAX_SUGGESTIONS } from "./site-suggestions";

/** The words of the search in the bar, in the language of the page. */
export function useSearchWords(): SearchWords {
  const t = useTranslations("search");
  return {
    open: t("open"),
    label: t("label"),
    submit: t("submit"),
    list: t("suggestions"),
    counts: Array.from({ length: MAX_SUGGESTIONS + 1 }, (_, count) => t("suggested", { count })),
  };
}
