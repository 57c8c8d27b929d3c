import { useTranslations } from "next-intl";
import { formatCount, formatDay } from "@/lib/format";
import type { PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { isCounted } from "@/lib/figures/query/invitations-query";
import { inRange } from "@/lib/rules/draw/period";
import { FigureSource } from "../charts/figure-source";
import { correctedDraws } from "./corrected-note";
import type { InvitationsPageProps } from "./page-props";
import { periodName } from "@/lib/figures/words/period-name";

type Props = Pick<InvitationsPageProps, "dataset" | "query" | "locale"> & { periods: readonly PeriodOfInvitations[] };

/** What stands under the chart: what a share is of, periods that the range cuts, corrected sums, the source. */
export function PeriodNotes({ dataset, query, locale, periods }: Props) {
  const t = useTranslations("invitations");
  const { by, show, range, categories } = query;
  const cut = periods.filter(({ whole }) => !whole);
  const cutItem = ({ from, to }: PeriodOfInvitations) =>
    t("cutItem", {
      period: periodName(by, from, locale, t),
      from: formatDay(from, locale),
      to: formatDay(to, locale),
    });
  const draws = dataset.draws.filter(({ date, category }) => inRange(date, range) && isCounted(category, categories));
  return (
    <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
      {show === "share" && <p>{t("shareOf")}</p>}
      {cut.length > 0 && <p>{t("cut", { list: cut.length, items: cut.map(cutItem).join(", ") })}</p>}
      {periods.map(
        ({ from, total }) =>
          total.corrected !== null && (
            <p key={from}>
              {t.rich("corrected", {
                period: periodName(by, from, locale, t, "full"),
                official: formatCount(total.official, locale),
                corrected: formatCount(total.corrected, locale),
                draws: () => correctedDraws(total.correctedNumbers, locale),
              })}
            </p>
          ),
      )}
      <p>
        <FigureSource draws={draws} corrections={[]} note="invitations-doubt" marks={false} locale={locale} />
      </p>
    </div>
  );
}
