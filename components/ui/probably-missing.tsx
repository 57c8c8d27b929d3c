import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Silence } from "@/lib/rules/draw/known-to";
import type { Locale } from "@/lib/rules/text/bilingual";
import { missingWords } from "@/lib/figures/words/missing-words";
import { formatDay } from "@/lib/format";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** Above every page: the newest draw here is older than is usual, so that draws are probably missing. */
export function ProbablyMissing({ silence, locale }: { silence: Silence; locale: Locale }) {
  const t = useTranslations("common");
  const { newest, days, longest } = silence;
  return (
    <Warning label={t("missingLabel")}>{t("missing", { date: formatDay(newest, locale), days, longest })}</Warning>
  );
}

/** Above every page: draws of the official feed that are not here, so that what is known is known but for them. */
export function NotHereYet({ missing, locale }: { missing: DatasetNow["missingDraws"]; locale: Locale }) {
  const t = useTranslations("common");
  return (
    missing.length > 0 && <Warning label={t("notHereLabel")}>{t("notHere", missingWords(missing, locale))}</Warning>
  );
}

/** Below every page on paper: the day to which its data are known, and the day it was read. */
export function PrintedDays({ knownTo, today, locale }: { knownTo: IsoDate; today: IsoDate; locale: Locale }) {
  const days = { knownTo: formatDay(knownTo, locale), today: formatDay(today, locale) };
  return (
    <p className="page hidden text-[0.9rem] text-ink-soft print:block">
      {useTranslations("common.footer")("dataTo", days)}
    </p>
  );
}

const Warning = ({ label, children }: { label: string; children: ReactNode }) => (
  <aside aria-label={label} className="page pt-3 text-[0.9rem] text-ink-soft">
    <p className="border-l-2 border-alarm pl-3">{children}</p>
  </aside>
);
