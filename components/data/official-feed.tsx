import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FeedFreshness } from "@/lib/rules/feed/import-run";
import { FeedState } from "../about/feed-state";
import { linkTo } from "./link-to";
import { OFFICIAL } from "./official-links";

/** Where the draws come from, for those who want it at the source. */
export function OfficialFeed({ feed, locale }: { feed: FeedFreshness; locale: Locale }) {
  const t = useTranslations("data.feed");
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{t("title")}</h2>
      <p className="measure mt-3">{t("lead")}</p>
      <ul className="mt-3 space-y-1">
        <li>
          <a href={OFFICIAL.feed.en}>{t("english")}</a>
        </li>
        <li>
          <a href={OFFICIAL.feed.fr}>{t("french")}</a>
        </li>
        <li>
          <a href={OFFICIAL.rounds[locale]}>{t("page")}</a>
        </li>
      </ul>
      <p className="measure mt-3">
        <FeedState feed={feed} locale={locale} />
      </p>
      <p className="measure mt-3 text-ink-soft">{t.rich("note", { link: linkTo(`/${locale}/about#errors`) })}</p>
    </section>
  );
}
