import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Sheet, SheetButton } from "./sheet";
import { ThemeToggle } from "./theme-toggle";

/** In the order of what readers come for: trends, draws, who qualifies, the own profile. The rest is in the footer. */
const SECTIONS = [
  "explore",
  "invitations",
  "pool",
  "cadence",
  "draws",
  "categories",
  "occupations",
  "list-changes",
  "check",
] as const;

const FOOTER = [
  ["crs", "crs"],
  ["after-invitation", "invited"],
  ["about", "method"],
  ["alerts", "alerts"],
  ["data", "take"],
  ["admin", "admin"],
] as const;

type Props = {
  locale: Locale;
  /** Path without the language, with the query when it matters: `/draws?category=cec`. */
  path: string;
  children: ReactNode;
};

/** The frame of every page: a way to the content, to each section, to the other language, and to the sources. */
export function Page({ locale, path, children }: Props) {
  const t = useTranslations("common");
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link">
        {t("skip")}
      </a>
      <header className="page flex items-center gap-x-4 gap-y-1 pt-3 pb-2 wide:flex-wrap wide:items-baseline wide:pt-4">
        <a
          href={`/${locale}`}
          className="plain mr-auto leading-tight font-semibold tracking-tight"
          aria-current={path === "/" ? "page" : undefined}
        >
          {t("siteName")}
        </a>
        <LanguageAndTheme locale={locale} path={path} />
        <Sections locale={locale} path={path} />
      </header>
      <main id="content" tabIndex={-1} className="page flex-1 pt-3 pb-16 outline-none">
        {children}
      </main>
      <footer aria-label={t("footer.label")} className="page border-t border-rule py-6 text-[0.9rem] text-ink-soft">
        <p className="max-w-[60rem]">{t("footer.source")}</p>
        <p className="mt-1 max-w-[60rem]">{t("footer.independent")}</p>
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 no-print">
          {FOOTER.map(([address, name]) => (
            <li key={address}>
              <a href={`/${locale}/${address}`}>{t(`footer.${name}`)}</a>
            </li>
          ))}
        </ul>
      </footer>
    </div>
  );
}

type PlaceProps = Omit<Props, "children">;

function LanguageAndTheme({ locale, path }: PlaceProps) {
  const t = useTranslations("common");
  const other: Locale = locale === "en" ? "fr" : "en";
  return (
    <div className="order-2 flex shrink-0 items-baseline gap-4 text-[0.95rem] no-print min-[80rem]:order-3">
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

function Sections({ locale, path }: PlaceProps) {
  const t = useTranslations("common.nav");
  return (
    <div className="order-3 shrink-0 no-print wide:shrink wide:basis-full min-[80rem]:order-2 min-[80rem]:basis-auto">
      <SheetButton sheet="sections">{t("menu")}</SheetButton>
      <Sheet id="sections" label={t("menu")} close={t("close")}>
        <nav aria-label={t("label")}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1 wide:gap-x-3.5 wide:text-[0.95rem] min-[80rem]:gap-x-5">
            {SECTIONS.map((section) => {
              const here = path === `/${section}` || path.startsWith(`/${section}/`) || path.startsWith(`/${section}?`);
              return (
                <li key={section}>
                  <a
                    href={`/${locale}/${section}`}
                    aria-current={here ? (path === `/${section}` ? "page" : "true") : undefined}
                    className={
                      "plain inline-block border-b-2 py-1 hover:border-current " +
                      // Forced colours would show a transparent line as any other.
                      (here
                        ? "border-current forced-colors:border-[Highlight]"
                        : "border-transparent forced-colors:border-[Canvas]")
                    }
                  >
                    {t(section)}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      </Sheet>
    </div>
  );
}
