import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { UnmappedName } from "@/lib/rules/mapping/unmapped-name";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";

/** The round names that nobody has explained, each with the draws that wait. */
export function UnmappedList({ waiting, locale }: { waiting: readonly UnmappedName[]; locale: Locale }) {
  const t = useTranslations("records.names");
  if (waiting.length === 0) return <p className="mt-8">{t("empty")}</p>;
  return waiting.map((each, index) => (
    <section key={each.key} aria-labelledby={`name-${index}`} className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 id={`name-${index}`} className="break-words">
          {each.name}
        </h2>
        <a
          href={`/${locale}/admin/names?name=${encodeURIComponent(each.key)}`}
          className="plain button"
          aria-describedby={`name-${index}`}
        >
          {t("say")}
        </a>
      </div>
      <p className="mt-1 text-ink-soft">{t("waiting", { count: each.draws.length })}</p>
      <UnmappedDraws waiting={each} locale={locale} />
    </section>
  ));
}

/** The draws that wait under a name, and the other ways it was written. */
export function UnmappedDraws({
  waiting: { name, spellings, draws },
  locale,
}: {
  waiting: UnmappedName;
  locale: Locale;
}) {
  const t = useTranslations("records.names");
  const caption = t("caption", { name });
  return (
    <>
      {spellings.length > 1 && (
        <p className="mt-1 text-[0.95rem] text-ink-soft">{t("spellings", { names: spellings.join("; ") })}</p>
      )}
      <div className="table-scroll mt-3 max-w-[42rem]" tabIndex={0} role="region" aria-label={caption}>
        <table className="data-table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("columns.draw")}</th>
              <th scope="col">{t("columns.date")}</th>
              <th scope="col" className="right">
                {t("columns.cutoff")}
              </th>
              <th scope="col" className="right">
                {t("columns.invitations")}
              </th>
            </tr>
          </thead>
          <tbody>
            {draws.map((draw) => (
              <DrawRow key={draw.number} draw={draw} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function DrawRow({
  draw: { number, date, cutoff, invitations, hidden },
  locale,
}: {
  draw: StoredDraw;
  locale: Locale;
}) {
  const t = useTranslations("records.names");
  return (
    <tr>
      <th scope="row">
        <a href={`/${locale}/admin/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
        {hidden && <span className="text-ink-soft"> ({t("hidden")})</span>}
      </th>
      <td>
        <time dateTime={date} className="whitespace-nowrap">
          {formatDay(date, locale, "short")}
        </time>
      </td>
      <td className="right num">{cutoff}</td>
      <td className="right num">{formatCount(invitations, locale)}</td>
    </tr>
  );
}
