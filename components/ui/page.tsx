import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pageAddress } from "@/lib/i18n/page-metadata";
import type { Locale } from "@/lib/rules/text/bilingual";
import { SiteSearch } from "../search/site-search";
import { useSearchWords } from "../search/search-words";
import { Navigation } from "../bar/navigation";
import { addressOfPage, FOOTER_PAGES } from "../bar/site-map";
import { ThemeToggle } from "./theme-toggle";

type Props = {
  locale: Locale;
  /** Path without the language, with the query when it matters: `/draws?category=cec`. */
  path: string;
  /** Stands below the header and is skipped with it: the bar of the admin. */
  bar?: ReactNode;
  /** Stands before the pages in their sheet on a narrow screen, so that one button calls up both. */
  inMenu?: ReactNode;
  children: ReactNode;
};

/** The frame of every page: a way to the content, to each page, to the other language, and to the sources. */
export function Page({ locale, path, bar, inMenu, children }: Props) {
  const t = useTranslations("common");
  const search = useSearchWords();
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link">
        {t("skip")}
      </a>
      <header className="page site-head gap-x-3 pt-3 pb-2 wide:gap-x-4 wide:pt-4 min-[80rem]:gap-x-6">
        <a
          href={`/${locale}`}
          className="plain justify-self-start leading-tight font-semibold tracking-tight"
          aria-current={path === "/" ? "page" : undefined}
        >
          {t("siteName")}
        </a>
        <Navigation locale={locale} path={path} first={inMenu} />
        <SiteSearch locale={locale} text={search} />
        <LanguageAndTheme locale={locale} path={path} />
      </header>
      {bar}
      <main id="content" tabIndex={-1} className="page flex-1 pt-3 pb-16 outline-none">
        {children}
      </main>
      <footer aria-label={t("footer.label")} className="page border-t border-rule py-6 text-[0.9rem] text-ink-soft">
        <p className="max-w-[60rem]">{t("footer.source")}</p>
        <p className="mt-1 max-w-[60rem]">{t("footer.independent")}</p>
        <p data-printed-address="" className="mt-1 hidden break-words print:block">
          {t("footer.address", { url: pageAddress(locale, path) })}
        </p>
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 no-print">
          {FOOTER_PAGES.map((page) => (
            <li key={page}>
              <a href={addressOfPage(locale, page)}>{t(`pages.${page}`)}</a>
            </li>
          ))}
        </ul>
      </footer>
    </div>
  );
}

function LanguageAndTheme({ locale, path }: Pick<Props, "locale" | "path">) {
  const t = useTranslations("common");
  const other: Locale = locale === "en" ? "fr" : "en";
  return (
    <div className="flex items-center gap-3 justify-self-end text-[0.95rem] no-print">
      <a
        href={`/${other}${path === "/" ? "" : path}`}
        hrefLang={other}
        lang={other}
        aria-label={t("otherLanguageLabel")}
        className="py-1"
      >
        {t("otherLanguage")}
      </a>
      <ThemeToggle label={t("theme")} />
    </div>
  );
}
