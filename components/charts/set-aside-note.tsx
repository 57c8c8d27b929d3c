import { useTranslations } from "next-intl";
import type { SetAside } from "@/lib/figures/series/set-aside";
import { formatCount } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";

type Props = {
  aside: readonly SetAside[];
  /** Short name of a category by its slug. */
  name: (slug: string) => string;
  /** The same figure with a category more. */
  href: (slug: string) => string;
  locale: Locale;
};

/** The categories that are not shown at first, their cut-offs being far from the others, each with a way to add it. */
export function SetAsideNote({ aside, name, href, locale }: Props) {
  const t = useTranslations("figure");
  return aside.map(({ category, min, max }) => (
    <p key={category} className="mt-2 text-[0.95rem]">
      {t("setAside", {
        category: name(category),
        span: min === max ? "one" : "several",
        min: formatCount(min, locale),
        max: formatCount(max, locale),
      })}{" "}
      <a href={href(category)} className="no-print">
        {t("setAsideAdd", { category: name(category) })}
      </a>
    </p>
  ));
}
