import { useTranslations } from "next-intl";
import { Pagination } from "../ui/pagination";

type Props = {
  /** Where the words of the list are. */
  words: "alertsAdmin.subscribers" | "people.audit";
  page: number;
  /** How many entries there are on all pages, and on one. */
  total: number;
  size: number;
  /** Path of a page. */
  href: (page: number) => string;
};

/** The way through the pages of a list, also from one beyond its end. */
export function ListPages({ words, page, total, size, href }: Props) {
  const t = useTranslations(words);
  const pages = Math.ceil(total / size);
  if (page > pages && pages > 0)
    return (
      <p className="mt-2">
        {t("beyond", { page })} <a href={href(1)}>{t("first")}</a>
      </p>
    );
  const labels = { nav: t("pages"), previous: t("previous"), next: t("next"), page: t("page", { page, pages }) };
  return <Pagination page={page} pages={pages} href={href} labels={labels} />;
}
