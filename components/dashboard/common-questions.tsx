import { useTranslations } from "next-intl";
import { formatInvitationsQuery } from "@/lib/figures/query/invitations-query";
import { listYearsOf } from "@/lib/rules/category/list-changes";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Locale } from "@/lib/rules/text/bilingual";
import { addressOf } from "@/lib/rules/text/query-codec";
import { isoDate, yearOf } from "@/lib/rules/time/iso-date";

type Props = { dataset: Pick<DatasetNow, "categories" | "knownTo">; locale: Locale };

/** What readers come for most often, each a link to the page that answers it. */
export function CommonQuestions({ dataset: { categories, knownTo }, locale }: Props) {
  const t = useTranslations("dashboard.questions");
  const year = yearOf(knownTo);
  const [before, latest] = listYearsOf(categories).slice(-2);
  const thisYear = { from: isoDate(`${year}-01-01`), to: knownTo };
  const invitations = formatInvitationsQuery({
    by: "year",
    show: "count",
    categories: null,
    period: null,
    range: thisYear,
  });
  const questions = [
    { path: "/check", text: t("score") },
    { path: addressOf("/invitations", invitations), text: t("largest", { year: String(year) }) },
    { path: "/cadence", text: t("timing") },
    ...(latest === undefined
      ? []
      : [{ path: "/list-changes", text: t("lists", { before: String(before), latest: String(latest) }) }]),
    { path: "/pool", text: t("pool") },
    { path: "/occupations", text: t("occupation") },
  ];
  return (
    <nav aria-labelledby="questions" className="mt-10 no-print">
      <h2 id="questions" className="text-[1.0625rem]">
        {t("title")}
      </h2>
      <ul className="mt-2 gap-x-10 sm:columns-2">
        {questions.map(({ path, text }) => (
          <li key={path}>
            <a href={`/${locale}${path}`} className="inline-block py-1">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
