import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { OccupationName, OccupationNameKind } from "@/lib/rules/occupation/occupation-name";

type Props = { names: readonly OccupationName[]; locale: Locale };

/** Other names that the search finds an occupation by, in the language of the page. */
export function OccupationNames({ names, locale }: Props) {
  const t = useTranslations("occupations.names");
  const format = useFormatter();
  const of = (kind: OccupationNameKind) =>
    names.filter((each) => each.kind === kind && each.language === locale).map(({ name }) => name);
  const [common, jobs] = [of("common_name"), of("job_title")];
  if (common.length + jobs.length === 0) return null;
  return (
    <section aria-labelledby="names" className="mt-10">
      <h2 id="names">{t("title")}</h2>
      {common.length > 0 && (
        <p className="measure mt-2">
          {format.list(common, { type: "unit" })} <span className="text-ink-soft">{t("ours")}</span>
        </p>
      )}
      {jobs.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer">{t("jobTitles", { count: jobs.length })}</summary>
          <ul className="mt-2 gap-x-8 sm:columns-2 lg:columns-3">
            {jobs.map((name) => (
              <li key={name} className="break-inside-avoid py-0.5">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
