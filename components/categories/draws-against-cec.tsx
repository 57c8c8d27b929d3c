import { useTranslations } from "next-intl";
import { DoubtNotes, DrawDoubt, InvitationsDoubt } from "@/components/ui/doubt-mark";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo, MAX_REFERENCE_AGE_DAYS, referencesOf } from "@/lib/rules/draw/gap";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { GapValue } from "../draws/gap-value";
import { Unknown } from "../ui/unknown";
import { CategoryMark } from "./category-mark";
import { listYears } from "./list-years";

type Props = {
  /** In the order to show. */
  draws: readonly Draw[];
  dataset: Pick<Dataset, "draws" | "categories" | "crsGrids" | "corrections">;
  locale: Locale;
  caption: string;
  /** Text of a row on its category: the list it was held on, the category too, or nothing. */
  show: "list" | "category" | "nothing";
  /** False for draws that are the yardstick themselves. */
  against?: boolean;
  /** What else is said of a draw, below its list. */
  remark?: (draw: Draw) => string;
};

/** Draws as rows, each beside the CEC draw of its day. */
export function DrawsAgainstCec(props: Props) {
  const { draws, dataset, caption, against = true } = props;
  const references = referencesOf(dataset.draws);
  return (
    <>
      <div className="table-scroll relative" tabIndex={0} role="region" aria-label={caption}>
        <table className="data-table narrow-table">
          <caption className="sr-only">{caption}</caption>
          <Head show={props.show} against={against} />
          <tbody>
            {draws.map((draw) => (
              <Row key={draw.number} {...props} against={against} draw={draw} references={references} />
            ))}
          </tbody>
        </table>
      </div>
      <DoubtNotes id="against-doubt" draws={draws} corrections={dataset.corrections} locale={props.locale} />
      <Notes draws={draws} references={references} />
    </>
  );
}

function Head({ show, against }: Pick<Props, "show" | "against">) {
  const t = useTranslations("categories.draws.columns");
  return (
    <thead>
      <tr>
        <th scope="col">{t("draw")}</th>
        {show !== "nothing" && (
          <th scope="col" className="max-sm:hidden">
            {t(show)}
          </th>
        )}
        <th scope="col" className="right whitespace-nowrap">
          {t("cutoff")}
        </th>
        {against && (
          <>
            <th scope="col" className="right sm:whitespace-nowrap">
              {t("cec")}
            </th>
            <th scope="col" className="right">
              {t("gap")}
            </th>
          </>
        )}
        <th scope="col" className="right">
          {t("invitations")}
        </th>
      </tr>
    </thead>
  );
}

type RowProps = Omit<Props, "draws" | "caption"> & { draw: Draw; references: readonly Draw[] };

function Row({ draw, dataset, references, locale, show, against, remark }: RowProps) {
  const t = useTranslations("categories.draws");
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  const versions = dataset.categories.flatMap((each) => each.versions);
  const version = versions.find(({ slug }) => slug === draw.version);
  return (
    <tr>
      <th scope="row" className="num sm:whitespace-nowrap">
        <a href={`/${locale}/draws/${draw.number}`}>{formatDrawNumber(draw.number, locale)}</a>
        <DrawDoubt draw={draw} />{" "}
        <time dateTime={draw.date} className="whitespace-nowrap max-sm:block sm:ml-3">
          {formatDay(draw.date, locale, "short")}
        </time>
        {category && show !== "nothing" && (
          <span className="block text-[0.85rem] whitespace-nowrap text-ink-soft sm:hidden">
            {show === "category" ? (
              <CategoryMark category={category} locale={locale} plain />
            ) : (
              version && t("listShort", { year: listYears(version) })
            )}
          </span>
        )}
        {remark && <span className="block text-[0.85rem] font-normal text-ink-soft sm:hidden">{remark(draw)}</span>}
      </th>
      {show !== "nothing" && (
        <td className="max-sm:hidden">
          {category && show === "category" && (
            <>
              <CategoryMark category={category} locale={locale} />{" "}
            </>
          )}
          {category && version && (
            <span className="whitespace-nowrap text-ink-soft">{t("listOf", { year: listYears(version) })}</span>
          )}
          {remark && <span className="block text-[0.85rem] text-ink-soft">{remark(draw)}</span>}
        </td>
      )}
      <td className="right">{formatCount(draw.cutoff, locale)}</td>
      {against && (
        <>
          <td className="right">
            <Reference draw={draw} references={references} locale={locale} />
          </td>
          <td className="right">
            <GapValue draw={draw} references={references} grids={dataset.crsGrids} locale={locale} />
          </td>
        </>
      )}
      <td className="right">
        {formatCount(draw.invitations, locale)}
        <InvitationsDoubt draw={draw} corrections={dataset.corrections} locale={locale} />
      </td>
    </tr>
  );
}

/** The cut-off of the CEC draw that a draw is measured against, and which draw that is. */
function Reference({ draw, references, locale }: Pick<RowProps, "draw" | "references" | "locale">) {
  const t = useTranslations("categories.draws");
  const gap = gapTo(draw, references);
  if (gap === null)
    return (
      <span className="lg:pr-44">
        <Unknown reason={t("noCec", { days: MAX_REFERENCE_AGE_DAYS })} />
      </span>
    );
  const { referenceCutoff, referenceNumber: number, days } = gap;
  return (
    <>
      {formatCount(referenceCutoff, locale)}
      <span className="block text-[0.85rem] whitespace-nowrap text-ink-soft sm:hidden">
        {t("cecShort", { number, days })}
      </span>
      <span className="text-[0.9rem] text-ink-soft max-lg:block max-sm:hidden lg:ml-2 lg:inline-block lg:w-42 lg:text-left">
        {t("cecDetail", { number, days })}
      </span>
    </>
  );
}

/** Why some draws have no gap. */
function Notes({ draws, references }: Pick<Props, "draws"> & Pick<RowProps, "references">) {
  const t = useTranslations("categories.notes");
  const absences = new Set(draws.map((draw) => gapAbsence(draw, references)?.reason));
  return (
    <p className="mt-2 text-[0.9rem] text-ink-soft">
      {[
        absences.has("too_old") && t("too_old", { days: MAX_REFERENCE_AGE_DAYS }),
        absences.has("none_before") && t("none_before"),
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}
