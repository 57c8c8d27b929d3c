import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { UnmappedName } from "@/lib/rules/mapping/unmapped-name";
import { UnmappedDraws } from "./unmapped-list";

type Props = {
  waiting: UnmappedName;
  /** Known names that share words with it, and what each means. */
  similar: readonly { readonly text: string; readonly meaning: string }[];
  /** What it means by now, where it became known while draws waited. */
  known: string | null;
  /** False for a name of signs only, which cannot be learned. */
  readable: boolean;
  categories: readonly Category[];
  locale: Locale;
  /** The form. */
  children: ReactNode;
};

/**
 * One round name that is not known: its draws, what is like it, the form that says what it means, and the ways to a new
 * version.
 */
export function OneName({ waiting, similar, known, readable, categories, locale, children }: Props) {
  const t = useTranslations("records.names");
  const name = encodeURIComponent(waiting.key);
  return (
    <>
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/names`}>{t("back")}</a>
      </p>
      <h1 className="break-words">{t("one", { name: waiting.name })}</h1>
      <UnmappedDraws waiting={waiting} locale={locale} />
      {known && <p className="measure mt-6">{t("known", { meaning: known })}</p>}
      {!known && similar.length > 0 && (
        <section aria-labelledby="similar" className="mt-8">
          <h2 id="similar" className="text-[1.1rem]">
            {t("similar")}
          </h2>
          <p className="text-[0.95rem] text-ink-soft">{t("similarLead")}</p>
          <ul className="mt-2">
            {similar.map(({ text, meaning }) => (
              <li key={text + meaning}>
                {text} <span className="text-ink-soft">{t("means", { meaning })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {readable ? children : <p className="measure mt-6">{t("unreadable")}</p>}
      {readable && !known && (
        <section aria-labelledby="new-version" className="mt-12">
          <h2 id="new-version" className="text-[1.1rem]">
            {t("newVersionTitle")}
          </h2>
          <p className="measure text-ink-soft">{t("newVersionLead")}</p>
          <ul className="mt-2 columns-1 gap-8 sm:columns-2">
            {categories
              .filter(({ kind }) => kind !== "program" && kind !== "general")
              .map(({ slug, shortName }) => (
                <li key={slug}>
                  <a href={`/${locale}/admin/categories/${slug}/versions/new?name=${name}`}>
                    {t("newVersion", { category: shortName[locale] })}
                  </a>
                </li>
              ))}
            <li>
              <a href={`/${locale}/admin/categories/new`}>{t("newCategory")}</a>
            </li>
          </ul>
        </section>
      )}
    </>
  );
}
