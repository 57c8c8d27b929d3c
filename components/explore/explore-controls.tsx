import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { CategoryMarker } from "@/components/categories/category-mark";
import { LAYOUTS, MEASURES, type ExploreQuery } from "@/lib/figures/query/explore-query";
import { CEC, type FigureCategory } from "@/lib/rules/category/category";
import { PERIODS } from "@/lib/rules/draw/period";
import { MAX_TITLE } from "@/lib/rules/text/query-codec";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { CONTROL_GROUP, ControlChoice, ControlField, ControlOption, TypedInput, BadNote } from "./controls-parts";

type Props = {
  query: ExploreQuery;
  /** Those with a draw, in display order. */
  categories: readonly FigureCategory[];
  first: IsoDate;
  knownTo: IsoDate;
  locale: Locale;
  /** Called with the form after a change of one of its fields; null when it was sent. */
  onChange: (form: HTMLFormElement, field: string | null) => void;
  /** Fields of the query whose value in the form cannot be read. */
  bad: readonly string[];
  onCategories: (slugs: readonly string[]) => void;
};

const FIELDS = "grid gap-y-3";

const fieldOf = ({ target }: FormEvent): string | null =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : null;

/** Every choice of the figure. A plain GET form: without scripts its button asks for the same address. */
export function ExploreControls(props: Props) {
  const { query, locale, onChange } = props;
  const t = useTranslations("explore.controls");
  return (
    <form
      method="get"
      action={`/${locale}/explore`}
      aria-label={t("label")}
      onChange={(event) => onChange(event.currentTarget, fieldOf(event))}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(event.currentTarget, null);
      }}
    >
      <div className={FIELDS}>
        <ControlChoice
          legend={t("measure")}
          name="measure"
          options={MEASURES}
          chosen={query.measure}
          label={(measure) => t(`measures.${measure}`)}
        />
        <PeriodField {...props} />
        <CategoriesField {...props} />
      </div>
      <MoreControls {...props} />
      <p className="mt-3 text-[0.9rem] text-ink-soft needs-script max-wide:hidden">{t("brush")}</p>
      <noscript>
        <p className="mt-3 text-[0.9rem] text-ink-soft">{t("noScript")}</p>
        <button className="button mt-3">{t("apply")}</button>
      </noscript>
    </form>
  );
}

function PeriodField({ query, first, knownTo, bad }: Props) {
  const t = useTranslations("explore.controls");
  return (
    <ControlChoice
      legend={t("period")}
      name="period"
      options={PERIODS}
      chosen={query.period}
      label={(period) => t(`periods.${period}`)}
    >
      <span className={CONTROL_GROUP}>
        {(["from", "to"] as const).map((name) => (
          <label key={name} className="inline-flex items-center gap-2">
            <span className="text-ink-soft">{t(name)}</span>
            <TypedInput
              type="date"
              name={name}
              min={first}
              max={knownTo}
              standing={query.period === null ? query.range[name] : ""}
              bad={bad.includes(name)}
            />
          </label>
        ))}
        {(bad.includes("from") || bad.includes("to")) && <BadNote>{t("badDays")}</BadNote>}
      </span>
    </ControlChoice>
  );
}

function CategoriesField({ query, categories, locale, onCategories }: Props) {
  const t = useTranslations("explore.controls");
  return (
    <ControlField legend={t("categories")}>
      {/* Sent too when every box is off, which an empty choice would not say. */}
      <input type="hidden" name="categories" value="" />
      {categories.map(({ slug, shortName }) => (
        <ControlOption
          key={slug}
          type="checkbox"
          name="categories"
          value={slug}
          checked={query.categories.includes(slug)}
        >
          <CategoryMarker slug={slug} />
          {shortName[locale]}
        </ControlOption>
      ))}
      <span className="flex gap-4 needs-script">
        <button type="button" className="link" onClick={() => onCategories(categories.map(({ slug }) => slug))}>
          {t("all")}
        </button>
        <button type="button" className="link" onClick={() => onCategories([])}>
          {t("none")}
        </button>
      </span>
    </ControlField>
  );
}

function MoreControls(props: Props) {
  const { reference, layout, events, title } = props.query;
  const t = useTranslations("explore.controls");
  // Open for whoever comes with such a choice; afterwards it is the reader's.
  const [open] = useState(
    "score" in reference || reference.category !== CEC || layout !== "together" || !events || title !== null,
  );
  return (
    <details className="mt-3" open={open}>
      <summary className="w-fit cursor-pointer py-1">{t("more")}</summary>
      <div className={`mt-2 ${FIELDS}`}>
        <ReferenceField {...props} />
        <ControlField legend={t("title")}>
          <TypedInput
            type="text"
            name="title"
            maxLength={MAX_TITLE}
            standing={title ?? ""}
            bad={props.bad.includes("title")}
            aria-label={t("title")}
            aria-describedby="title-hint"
            className="w-full"
          />
          <span id="title-hint" className="text-[0.9rem] text-ink-soft">
            {t("titleHint")}
          </span>
        </ControlField>
        <div className="flex flex-wrap gap-x-10 gap-y-3">
          <ControlChoice
            legend={t("layout")}
            name="layout"
            options={LAYOUTS}
            chosen={layout}
            label={(each) => t(`layouts.${each}`)}
            className=""
          />
          <ControlChoice
            legend={t("events")}
            name="events"
            options={["on", "off"]}
            chosen={events ? "on" : "off"}
            label={(each) => t(each === "on" ? "eventsOn" : "eventsOff")}
            className=""
          />
        </div>
      </div>
    </details>
  );
}

function ReferenceField({ query: { reference }, categories, locale, bad }: Props) {
  const t = useTranslations("explore.controls");
  const [slug, score] = "score" in reference ? ["", String(reference.score)] : [reference.category, ""];
  return (
    <ControlField legend={t("reference")}>
      <select
        name="reference"
        aria-label={t("referenceCategories")}
        value={slug}
        onChange={() => undefined}
        className="input"
      >
        {slug === "" && <option value="">–</option>}
        {categories.map((each) => (
          <option key={each.slug} value={each.slug}>
            {each.shortName[locale]}
          </option>
        ))}
      </select>
      <label className="inline-flex items-center gap-2">
        <span className="text-ink-soft">{t("score")}</span>
        <TypedInput
          type="text"
          name="score"
          inputMode="numeric"
          maxLength={5}
          standing={score}
          bad={bad.includes("reference")}
          aria-describedby="score-hint"
          className="w-20"
        />
      </label>
      <span id="score-hint" className="text-[0.9rem] text-ink-soft">
        {t("scoreHint")}
      </span>
      {bad.includes("reference") && <BadNote>{t("bad")}</BadNote>}
    </ControlField>
  );
}
