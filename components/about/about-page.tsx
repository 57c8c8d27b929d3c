import { useTranslations } from "next-intl";
import { REQUEST_HOURS } from "@/lib/rules/alert/choice";
import { KEPT_MINUTES } from "@/lib/rules/alert/typed-form";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { linkTo } from "../data/link-to";
import { Freshness } from "./freshness";
import { KnownErrors } from "./known-errors";
import { Method } from "./method";
import { PolicyEvents } from "./policy-events";
import { Sources } from "./sources";

type Props = { dataset: DatasetNow; locale: Locale; today: IsoDate };

/** What the tracker's numbers rest on, and where they end. */
export function AboutPage({ dataset, locale, today }: Props) {
  const t = useTranslations("about");
  const sections = [
    "freshness",
    "sources",
    "method",
    "events",
    "errors",
    "prediction",
    "privacy",
    "contribute",
  ] as const;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-3">{t("lead")}</p>
      <nav aria-label={t("jump")} className="mt-4 no-print">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`${id}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-10 space-y-12">
        <Freshness dataset={dataset} locale={locale} />
        <Sources locale={locale} />
        <Method dataset={dataset} locale={locale} today={today} knownTo={dataset.knownTo} />
        <PolicyEvents events={dataset.events} locale={locale} />
        <KnownErrors corrections={dataset.corrections} draws={dataset.draws} locale={locale} />
        <section aria-labelledby="prediction">
          <h2 id="prediction">{t("prediction.title")}</h2>
          <p className="measure mt-3">{t("prediction.text")}</p>
        </section>
        <section aria-labelledby="privacy">
          <h2 id="privacy">{t("privacy.title")}</h2>
          <p className="measure mt-3">{t("privacy.text")}</p>
          <p className="measure mt-2">
            {t.rich("privacy.alerts", {
              hours: REQUEST_HOURS,
              minutes: KEPT_MINUTES,
              link: linkTo(`/${locale}/alerts`),
            })}
          </p>
        </section>
        <section aria-labelledby="contribute">
          <h2 id="contribute">{t("contribute.title")}</h2>
          <p className="measure mt-3">{t("contribute.text")}</p>
          <p className="mt-2">{t.rich("contribute.data", { link: linkTo(`/${locale}/data`) })}</p>
        </section>
      </div>
    </>
  );
}
