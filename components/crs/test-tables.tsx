import { useTranslations } from "next-intl";
import { ABILITIES } from "@/lib/rules/category/ability";
import type { Locale } from "@/lib/rules/text/bilingual";
import { LEVELS, TESTS, testOf } from "@/lib/rules/eligibility/language-test";
import { formatCount, formatDay } from "@/lib/format";

/** Each test's lowest score for every level. */
export function TestTables({ locale }: { locale: Locale }) {
  const t = useTranslations("crs");
  const reached = LEVELS.slice(1);
  return (
    <section aria-labelledby="tests-heading" id="tests" className="mt-14 scroll-mt-4">
      <h2 id="tests-heading">{t("grid.tests")}</h2>
      <p className="measure mt-1 text-ink-soft">{t("grid.testsLead")}</p>
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        {TESTS.map((test) => {
          const { name, framework, lowest, takenAfter } = testOf(test);
          const plain = t("grid.testOf", { test: name, framework });
          const caption =
            takenAfter === null ? plain : t("grid.afterDay", { caption: plain, day: formatDay(takenAfter, locale) });
          return (
            <div
              key={test}
              className="table-scroll min-w-0 break-inside-avoid"
              role="region"
              aria-label={caption}
              tabIndex={0}
            >
              <table className="data-table">
                <caption className="font-semibold text-ink!">{caption}</caption>
                <thead>
                  <tr>
                    <th scope="col">{framework}</th>
                    {ABILITIES.map((ability) => (
                      <th key={ability} scope="col" className="right">
                        {t(`abilities.${ability}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {reached.toReversed().map((level) => (
                    <tr key={level}>
                      <th scope="row">{level === 10 ? t("result.orMore") : level}</th>
                      {ABILITIES.map((ability) => (
                        <td key={ability} className="right">
                          {formatCount(lowest[ability][reached.indexOf(level)]!, locale)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        })}
      </div>
    </section>
  );
}
