import { useTranslations } from "next-intl";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { Pauses } from "./pauses";

type Props = { slug: string; draws: readonly Draw[]; knownTo: IsoDate; locale: Locale };

/** From the latest draws of a category to all of them, to being told of the next ones, and the pauses between them. */
export function DrawsOnward({ slug, draws, knownTo, locale }: Props) {
  const t = useTranslations("categories.draws");
  const alerts = useTranslations("alerts");
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <a href={`/${locale}/draws?category=${slug}`}>{t("all", { count: draws.length })}</a>
        <a href={`/${locale}/alerts?category=${slug}`} className="no-print">
          {alerts("link")}
        </a>
      </p>
      <Pauses category={slug} draws={draws} knownTo={knownTo} locale={locale} />
    </>
  );
}
