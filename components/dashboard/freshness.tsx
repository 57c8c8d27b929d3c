import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import { ottawaDay, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { formatDay, formatTime } from "@/lib/format";
import { FeedState } from "../about/feed-state";

type Props = { dataset: Pick<DatasetNow, "draws" | "changedAt" | "feed">; locale: Locale };

/**
 * When the data last changed, whether the official feed is being read, and which draws the official feed has not
 * confirmed yet.
 */
export function Freshness({ dataset: { draws, changedAt, feed }, locale }: Props) {
  const t = useTranslations("dashboard.freshness");
  const changed = parseUtcInstant(changedAt.toISOString())!;
  const open = draws.filter(({ source }) => source === "secondary");
  const [first, last] = [open[0], open.at(-1)];
  return (
    <p className="mt-4 max-w-[60rem] text-[0.9rem] text-ink-soft">
      <time dateTime={changed}>
        {t("changed", { day: formatDay(ottawaDay(changedAt), locale), time: formatTime(changed, locale).eastern })}
      </time>{" "}
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
