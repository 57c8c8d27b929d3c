import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { MAX_REFERENCE_AGE_DAYS } from "@/lib/rules/draw/gap";
import { publishedValues } from "@/lib/rules/draw/published";
import { code } from "./code";

/** What each value of a draw means, by its names in JSON and CSV. */
export function DrawFields() {
  const t = useTranslations("data.api");
  return (
    <section aria-labelledby="fields">
      <h3 id="fields">{t("fieldsTitle")}</h3>
      <p className="measure mt-2 text-ink-soft">{t.rich("fieldsNote", { code })}</p>
      <dl className="facts mt-3 max-w-[60rem] border-t border-rule">
        {publishedValues().map(({ json, csv }) => (
          <Fragment key={csv}>
            <dt>
              {code(json)}
              {csv !== json && <span className="block">{code(csv)}</span>}
            </dt>
            <dd>{t(`fields.${json}`, { days: MAX_REFERENCE_AGE_DAYS })}</dd>
          </Fragment>
        ))}
        <dt>{code("meta.knownTo")}</dt>
        <dd>{t("fields.meta.knownTo")}</dd>
        <dt>{code("meta.missingDraws")}</dt>
        <dd>{t("fields.meta.missingDraws")}</dd>
      </dl>
    </section>
  );
}
