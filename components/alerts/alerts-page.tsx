import { useTranslations } from "next-intl";
import type { AlertChoice, FormProblem } from "@/lib/rules/alert/choice";
import { KEPT_MINUTES } from "@/lib/rules/alert/typed-form";
import type { Category } from "@/lib/rules/category/category";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { QueryParams } from "@/lib/rules/text/query-codec";
import { linkTo } from "../data/link-to";
import { Breadcrumb } from "../ui/breadcrumb";
import { ErrorSummary } from "../ui/error-summary";
import { fieldId } from "../ui/field";
import { AlertForm } from "./alert-form";

type Props = {
  /** False where nothing is mailed: feeds are offered instead. */
  isOffered: boolean;
  categories: readonly Category[];
  choice: AlertChoice;
  /** The e-mail address that was typed; empty before. */
  address: string;
  /** As typed, so that a bad value stands in its field to be mended. */
  query: QueryParams;
  /** Fields of the address that cannot be read. */
  unread: readonly string[];
  /** What was wrong with the form that was sent. */
  problems: readonly FormProblem[];
  locale: Locale;
};

const FIELDS: readonly string[] = ["address", "score", "noc", "category"];

/** How to be told by e-mail: what is kept, and the form. */
export function AlertsPage({ isOffered, categories, choice, address, query, unread, problems, locale }: Props) {
  const t = useTranslations("alerts");
  const data = linkTo(`/${locale}/data#told`);
  return (
    <>
      <Breadcrumb locale={locale} trail={[]} />
      <h1>{t("title")}</h1>
      {isOffered ? (
        <>
          <p className="measure mt-3">{t("lead")}</p>
          <p className="measure mt-2 text-ink-soft">{t("privacy", { minutes: KEPT_MINUTES })}</p>
          <div className="mt-6">
            {problems.length > 0 && (
              <ErrorSummary
                title={t("problems.title")}
                problems={problems.map((problem) => ({
                  target: FIELDS.includes(problem) ? fieldId(problem) : null,
                  message: t(`problems.${problem}`),
                }))}
              />
            )}
            <AlertForm {...{ categories, choice, address, query, unread, problems, locale }} />
          </div>
          <p className="measure mt-8">{t.rich("feeds", { data })}</p>
        </>
      ) : (
        <p className="measure mt-3">{t.rich("off", { data })}</p>
      )}
    </>
  );
}
