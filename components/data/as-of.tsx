import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/format";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";

const FILES = [
  { key: "drawsCsv", path: "draws.csv" },
  { key: "drawsXlsx", path: "draws.xlsx" },
  { key: "drawsJson", path: "draws" },
  { key: "poolsCsv", path: "pools.csv" },
  { key: "versionsCsv", path: "versions.csv" },
  { key: "correctionsCsv", path: "corrections.csv" },
] as const;

type Props = { dataset: Pick<DatasetNow, "vintagesFrom">; locale: Locale; today: IsoDate };

/** The data as they were at the end of a day: a form that each button sends to another file. */
export function AsOf({ dataset, locale, today }: Props) {
  const t = useTranslations("data.asOf");
  return (
    <section aria-labelledby="asOf">
      <h2 id="asOf">{t("title")}</h2>
      <p className="measure mt-3" id="as-of-hint">
        {t("lead", { from: formatDay(dataset.vintagesFrom, locale) })}
      </p>
      <form action="/api/v1/draws.csv" className="mt-4 no-print">
        {locale !== "en" && <input type="hidden" name="lang" value={locale} />}
        <label className="block font-semibold" htmlFor="as-of-day">
          {t("day")}
        </label>
        <input
          id="as-of-day"
          type="date"
          name="asOf"
          required
          max={today}
          defaultValue={today}
          aria-describedby="as-of-hint"
          className="input mt-1 w-44"
        />
        <div className="mt-3 flex flex-wrap gap-2">
          {FILES.map(({ key, path }) => (
            <button key={key} type="submit" formAction={`/api/v1/${path}`} className="button">
              {t(key)}
            </button>
          ))}
        </div>
      </form>
      <p className="measure mt-4 text-ink-soft">{t("note")}</p>
    </section>
  );
}
