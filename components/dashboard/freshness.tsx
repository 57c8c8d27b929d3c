import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import { formatDay } from "@/lib/format";
import { FeedState } from "../about/feed-state";

type Props = { dataset: Pick<DatasetNow, "draws" | "knownTo" | "feed">; locale: Locale };

/**
 * To what day draws are known, whether the official feed is being read, and which draws the official feed has not
 * confirmed yet.
 */
export function Freshness({ dataset: { draws, knownTo, feed }, locale }: Props) {
  const t = useTranslations("dashboard.freshness");
  const open = draws.filter(({ source }) => source === "secondary");
  const [first, last] = [open[0], open.at(-1)];
  return (
    <p className="mt-4 max-w-[60rem] text-[0.9rem] text-ink-soft">
      <time dateTime={knownTo}>{t("knownTo", { day: formatDay(knownTo, locale) })}</time>{" "}
      <FeedState feed={feed} locale={locale} />{" "}
      {first &&
        last &&
        t.rich("open", {
          count: open.length,
          first: first.number,
          last: last.number,
          about: (text) => <a href={`/${locale}/about#freshness`}>{text}</a>,
        })}
    </p>
  );
}
