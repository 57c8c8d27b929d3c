import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { whoQualifies } from "./who-words";

type Props = { version: CategoryVersion; category: Category; lead: "lead" | "leadPast" | "leadDraw"; locale: Locale };

/** Who qualifies under a version, in plain language. */
export function WhoQualifies({ version, category, lead, locale }: Props) {
  const t = useTranslations("rules");
  const format = useFormatter();
  const { conditions, notEstablished } = whoQualifies(version, category, { t, format, locale });
  return (
    <div className="measure mt-3">
      <p>{t(`who.${lead}`)}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {conditions.map((sentence) => (
          <li key={sentence} className="first-letter:uppercase">
            {sentence}
          </li>
        ))}
      </ul>
      {notEstablished.length > 0 && (
        <p className="mt-2 text-ink-soft">
          {t("who.not_established", { subjects: format.list(notEstablished.map((rule) => t(`subject.${rule}`))) })}
        </p>
      )}
    </div>
  );
}
