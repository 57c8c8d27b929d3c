import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { formatDay } from "@/lib/format";

type Props = { category: Category; draws: readonly Draw[]; locale: Locale };

/** The names the rounds of a programme or general category were published under, each with its draws, oldest first. */
export function RoundNames({ category, draws, locale }: Props) {
  const t = useTranslations("categories.roundNames");
  return (
    <ul className="mt-1">
      {category.roundNames.map((name) => {
        const held = draws.filter(({ roundName }) => roundName === name.en || roundName === name.fr);
        const shown = name[locale] ?? name.en;
        const [first, last] = [held[0], held.at(-1)];
        return (
          <li key={name.en}>
            {first && last
              ? t(held.length === 1 ? "itemOne" : "item", {
                  name: shown,
                  count: held.length,
                  first: formatDay(first.date, locale),
                  last: formatDay(last.date, locale),
                })
              : t("itemNone", { name: shown })}
          </li>
        );
      })}
    </ul>
  );
}
