import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Popover, Sheet, SheetButton } from "../ui/sheet";
import { addressOfPage, GROUPS, placeOf, type SitePage } from "./site-map";

type Props = {
  locale: Locale;
  /** Path without the language. */
  path: string;
  /** Stands before the pages in their sheet. */
  first?: ReactNode;
};

const LINE = "border-b-2 py-1 hover:border-current";

/** Forced colours would show a transparent line as any other. */
const MARK = {
  here: "border-current forced-colors:border-[Highlight]",
  elsewhere: "border-transparent forced-colors:border-[Canvas]",
};

/**
 * The groups of pages: a button with a list each on a wide screen, all lists behind one button on a narrow one. The
 * browser opens and closes them, with or without scripts.
 */
export function Navigation({ locale, path, first }: Props) {
  const t = useTranslations("common");
  const place = placeOf(path);
  return (
    <div className="shrink-0 no-print">
      <SheetButton sheet="sections">{t("nav.menu")}</SheetButton>
      <Sheet id="sections" label={t("nav.menu")} close={t("nav.close")}>
        {first}
        <nav aria-label={t("nav.label")}>
          <ul className="grid grid-cols-2 gap-x-6 gap-y-4 wide:flex wide:gap-x-4 wide:text-[0.95rem]">
            {GROUPS.map(({ name, pages }) => (
              <Group
                key={name}
                id={`pages-${name}`}
                name={t(`groups.${name}`)}
                pages={pages}
                place={place}
                locale={locale}
              />
            ))}
          </ul>
        </nav>
      </Sheet>
    </div>
  );
}

type GroupProps = {
  id: string;
  name: string;
  pages: readonly SitePage[];
  place: ReturnType<typeof placeOf>;
  locale: Locale;
};

function Group({ id, name, pages, place, locale }: GroupProps) {
  const t = useTranslations("common.pages");
  const here = place !== null && pages.includes(place.page);
  return (
    <li>
      <button
        type="button"
        popoverTarget={id}
        aria-current={here || undefined}
        className={`group-button ${LINE} ${here ? MARK.here : MARK.elsewhere}`}
      >
        {name} <span aria-hidden="true">▾</span>
      </button>
      <p className="group-name font-semibold" aria-hidden="true">
        {name}
      </p>
      <Popover id={id} label={name} className="group-pages">
        <ul>
          {pages.map((page) => {
            const isPlace = here && place.page === page;
            return (
              <li key={page}>
                <a
                  href={addressOfPage(locale, page)}
                  aria-current={isPlace ? (place.itself ? "page" : "true") : undefined}
                  className={`plain inline-block ${LINE} ${isPlace ? MARK.here : MARK.elsewhere}`}
                >
                  {t(page === "" ? "dashboard" : page)}
                </a>
              </li>
            );
          })}
        </ul>
      </Popover>
    </li>
  );
}
