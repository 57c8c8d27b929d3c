import { useTranslations } from "next-intl";
import type { Silence } from "@/lib/rules/draw/known-to";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatDay } from "@/lib/format";

/** Above every page: the newest draw here is older than is usual, so that draws are probably missing. */
export function ProbablyMissing({ silence, locale }: { silence: Silence; locale: Locale }) {
  const t = useTranslations("common");
  const { newest, days, longest } = silence;
  return (
    <aside aria-label={t("missingLabel")} className="page pt-3 text-[0.9rem] text-ink-soft">
      <p className="border-l-2 border-alarm pl-3">{t("missing", { date: formatDay(newest, locale), days, longest })}</p>
    </aside>
  );
}
