import { NextIntlClientProvider, useTranslations } from "next-intl";
import { shortNames } from "@/lib/figures/words/figure-words";
import type { DueDraw } from "@/lib/rules/after-invitation/query";
import { INVITED_UNDER, medicalExam } from "@/lib/rules/after-invitation/documents";
import { APPLY_WITHIN_DAYS } from "@/lib/rules/after-invitation/deadline";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import { SELECTION_BEGAN, type Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { QueryProblem } from "@/lib/rules/text/query-codec";
import { reportedGrid } from "@/lib/rules/crs/grid-on";
import { formatDay } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import { UnreadNote } from "../ui/unread-note";
import { Checklist } from "./checklist";
import { DrawChoice } from "./draw-choice";
import { LastDay } from "./last-day";

type Props = {
  dataset: Pick<Dataset, "draws" | "categories" | "crsGrids">;
  due: DueDraw | null;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  today: IsoDate;
  locale: Locale;
};

/** What an invited candidate has to do: by when, and with which documents. */
export function AfterInvitation({ dataset, due, problems, today, locale }: Props) {
  const t = useTranslations("invited");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead", { days: APPLY_WITHIN_DAYS })}</p>
      {due === null ? (
        <p className="measure mt-4">{t("empty")}</p>
      ) : (
        <OneDraw dataset={dataset} due={due} problems={problems} today={today} locale={locale} />
      )}
    </>
  );
}

function OneDraw({ dataset, due, problems, today, locale }: Props & { due: DueDraw }) {
  const t = useTranslations("invited");
  const { draw, until } = due;
  const reported = reportedGrid(dataset.crsGrids, draw.date);
  const name = shortNames(dataset.categories, locale);
  const named = ({ category, roundName }: Draw) => (category === null ? roundName : name(category));
  const only = draw.programs.length === 1 ? draw.programs[0] : null;
  const { invited, common } = messages[locale];
  return (
    <>
      <DrawChoice draws={dataset.draws} chosen={draw} named={named} locale={locale} />
      <UnreadNote problems={problems} className="measure mt-4">
        <p>
          {t("choose.fallback", {
            values: problems.map(({ value }) => value).join(", "),
            since: formatDay(SELECTION_BEGAN, locale),
          })}
        </p>
      </UnreadNote>
      {reported && (
        <p className="measure mt-6 border-l-2 border-alarm pl-3" data-grid="reported">
          {t("grid", { from: formatDay(reported.from, locale) })}
        </p>
      )}
      <LastDay due={due} name={named(draw)} today={today} locale={locale} />
      <NextIntlClientProvider locale={locale} messages={{ invited, common }} timeZone="UTC">
        <Checklist
          key={draw.number}
          medical={medicalExam(draw.date, until)}
          program={INVITED_UNDER.find((each) => each === only) ?? null}
        />
      </NextIntlClientProvider>
      <p className="measure mt-8 text-ink-soft">{t("notAdvice")}</p>
    </>
  );
}
