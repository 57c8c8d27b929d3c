import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import { EVENT_FIELDS, eventChanges, eventValue, type EnteredEvent, type EventChange, type EventField } from "@/lib/domain/policy-event";
import { formatDay, formatInstant } from "@/lib/format";

type Props = {
  /** Newest first. */
  history: readonly EventChange[];
  locale: Locale;
};

/** Every change of an event: who, when, why, and each field before and after. */
export function EventHistory({ history, locale }: Props) {
  const t = useTranslations("events.history");
  const form = useTranslations("events.form");
  const said = (event: EnteredEvent, field: EventField) => (field === "date" ? formatDay(event.date, locale) : (eventValue(event, field) ?? t("none")));
  return (
    <section aria-labelledby="revisions" className="mt-16">
      <h2 id="revisions">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
      <ol className="mt-4 border-t border-rule-strong">
        {history.map(({ revision, kind, at, by, reason, before, after }) => {
          const fields = before ? eventChanges(before, after) : kind === "create" || kind === "seed" ? EVENT_FIELDS : [];
          const heading = kind === "seed" ? t("seeded", { revision }) : t("heading", { revision, what: t(kind), who: by });
          return (
            <li key={revision} className="border-b border-rule py-4">
              <h3>{heading}</h3>
              <p><time dateTime={at} className="text-ink-soft">{formatInstant(at, locale)}</time></p>
              {reason && <p>{t("why", { reason })}</p>}
              {fields.length > 0 && (
                <div className="table-scroll mt-2" tabIndex={0} role="region" aria-label={heading}>
                  <table className="data-table max-w-[46rem]">
                    <thead>
                      <tr>
                        <th scope="col">{t("field")}</th>
                        {before && <th scope="col">{t("before")}</th>}
                        <th scope="col">{before ? t("after") : t("value")}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {fields.map((field) => (
                        <tr key={field}>
                          <th scope="row">{form(field)}</th>
                          {before && <td className="break-words">{said(before, field)}</td>}
                          <td className="break-words">{said(after, field)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
