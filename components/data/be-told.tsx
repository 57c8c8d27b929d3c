import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/format";
import { APPLY_WITHIN_DAYS } from "@/lib/rules/after-invitation/deadline";
import type { Category } from "@/lib/rules/category/category";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";
import { address } from "./code";

const FORMS = [
  { key: "atom", path: "feeds/draws.atom" },
  { key: "json", path: "feeds/draws.json" },
  { key: "calendar", path: "draws.ics" },
] as const;

type Props = { categories: readonly Category[]; locale: Locale; site: string };

/** How to be told of new draws, of all or of one category: nothing is asked of a reader. */
export function BeTold({ categories, locale, site }: Props) {
  const t = useTranslations("data.told");
  const alerts = useTranslations("alerts");
  const rows = [
    { slug: null, name: t("all") },
    ...categories.filter(({ retired }) => retired === null).map(({ slug, name }) => ({ slug, name: name[locale] })),
  ];
  const addressOf = (path: string, slug: string | null) => {
    const query = new URLSearchParams({ ...(slug && { category: slug }), ...(locale !== "en" && { lang: locale }) });
    return `/api/v1/${path}${query.size > 0 ? `?${query}` : ""}`;
  };
  return (
    <section aria-labelledby="told">
      <h2 id="told">{t("title")}</h2>
      <p className="measure mt-3">{t("lead")}</p>
      <p className="mt-2">
        <a href={`/${locale}/alerts`}>{alerts("link")}</a>
      </p>
      <table className="data-table mt-4">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("category")}</th>
            <th scope="col">{t("follow")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, name }) => (
            <tr key={slug ?? ""}>
              <th scope="row">{name}</th>
              <td>
                <span className="flex flex-wrap gap-x-4">
                  {FORMS.map(({ key, path }) => (
                    <a
                      key={key}
                      href={addressOf(path, slug)}
                      aria-label={t("file", { category: name, format: t(key) })}
                    >
                      {t(key)}
                    </a>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="measure mt-4 text-ink-soft">
        {t("how", { from: formatDay(SELECTION_BEGAN, locale), days: APPLY_WITHIN_DAYS })}
      </p>
      <p className="mt-2">{address(`${site}${addressOf("draws.ics", null)}`)}</p>
    </section>
  );
}
