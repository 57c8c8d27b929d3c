import { useTranslations } from "next-intl";
import { Partial } from "@/components/ui/status-404";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import { changedFields, type DrawChange } from "@/lib/rules/draw/history";
import { formatInstant } from "@/lib/format";
import { useFieldText } from "./field-text";

type Props = { history: readonly DrawChange[] | null; dataset: Dataset; locale: Locale };

/** What was changed in this entry, when, why and from which source. */
export function DrawHistory({ history, dataset, locale }: Props) {
  const t = useTranslations("draw.history");
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("title")}</h2>
      {history === null && (
        <p className="mt-3">
          <Partial />
          {t("away")}
        </p>
      )}
      <ol className="mt-3 border-t border-rule-strong">
        {history?.map((change) => (
          <li key={change.revision} className="border-b border-rule py-2">
            <p>
              <time dateTime={change.at} className="text-ink-soft">
                {formatInstant(change.at, locale)}
              </time>
              <br />
              {t(change.kind === "seed" && change.before !== null ? "seedAgain" : change.kind)}
            </p>
            <ChangedFields change={change} dataset={dataset} locale={locale} />
            <ChangeNote {...change} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type ChangeProps = { change: DrawChange; dataset: Dataset; locale: Locale };

/** Each field that a change gave another value, with both. */
function ChangedFields({ change: { before, after }, dataset, locale }: ChangeProps) {
  const t = useTranslations("draw.history");
  const text = useFieldText(dataset.categories, locale);
  const fields = before === null ? [] : changedFields(before, after);
  if (before === null || fields.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {fields.map((field) => (
        <li key={field} className="break-words">
          {t("change", { field: t(`fields.${field}`), before: text(before, field), after: text(after, field) })}
        </li>
      ))}
    </ul>
  );
}

/** Why a change was made, and where its values were read. */
function ChangeNote({ reason, source, copy }: Pick<DrawChange, "reason" | "source" | "copy">) {
  const t = useTranslations("draw.history");
  return (
    <>
      {reason && <p>{t("why", { reason })}</p>}
      {source && <p className="break-words text-ink-soft">{t("from", { source })}</p>}
      {copy && (
        <p>
          <a href={`/api/v1/feed-copies/${copy}`}>{t("copy")}</a>
        </p>
      )}
    </>
  );
}
