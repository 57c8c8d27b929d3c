import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { MAX_REFERENCE_AGE_DAYS } from "@/lib/rules/draw/gap";
import { code } from "./code";

const FIELDS = [
  { key: "number", json: "number", csv: "number" },
  { key: "date", json: "date", csv: "date" },
  { key: "drawnAt", json: "drawnAt", csv: "drawn_at" },
  { key: "roundName", json: "roundName", csv: "round_name" },
  { key: "categorySlug", json: "category.slug", csv: "category" },
  { key: "categoryName", json: "category.name", csv: "category_name" },
  { key: "categoryVersion", json: "category.version", csv: "category_version" },
  { key: "cutoff", json: "cutoff", csv: "cutoff" },
  { key: "invitations", json: "invitations", csv: "invitations" },
  { key: "tieBreakAt", json: "tieBreakAt", csv: "tie_break_at" },
  { key: "programs", json: "programs", csv: "programs" },
  { key: "gapPoints", json: "gap.points", csv: "gap_points" },
  { key: "gapReferenceNumber", json: "gap.referenceNumber", csv: "gap_reference_number" },
  { key: "gapReferenceDate", json: "gap.referenceDate", csv: "gap_reference_date" },
  { key: "gapReferenceCutoff", json: "gap.referenceCutoff", csv: "gap_reference_cutoff" },
  { key: "gapDays", json: "gap.days", csv: "gap_days" },
  { key: "poolAsOf", json: "poolAsOf", csv: "pool_as_of" },
  { key: "source", json: "source", csv: "source" },
  { key: "url", json: "url", csv: "url" },
  { key: "notice", json: "notice", csv: "notice" },
] as const;

/** What each value of a draw means, by its names in JSON and CSV. */
export function DrawFields() {
  const t = useTranslations("data.api");
  return (
    <section aria-labelledby="fields">
      <h3 id="fields">{t("fieldsTitle")}</h3>
      <p className="measure mt-2 text-ink-soft">{t.rich("fieldsNote", { code })}</p>
      <dl className="facts mt-3 max-w-[60rem] border-t border-rule">
        {FIELDS.map(({ key, json, csv }) => (
          <Fragment key={key}>
            <dt>
              {code(json)}
              {csv !== json && <span className="block">{code(csv)}</span>}
            </dt>
            <dd>{t(`fields.${key}`, { days: MAX_REFERENCE_AGE_DAYS })}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
