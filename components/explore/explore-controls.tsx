import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ComponentProps, type FormEvent, type ReactNode } from "react";
import { CategoryMarker } from "@/components/categories/category-mark";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC, type FigureCategory } from "@/lib/rules/category/category";
import { LAYOUTS, MEASURES, type ExploreQuery } from "@/lib/figures/query/explore-query";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { PERIODS } from "@/lib/rules/draw/period";

type Props = {
  query: ExploreQuery;
  /** Those that were drawn, in display order. */
  categories: readonly FigureCategory[];
  first: IsoDate;
  today: IsoDate;
  locale: Locale;
  /** The form after a change of one of its fields; null when it was sent. */
  onChange: (form: HTMLFormElement, field: string | null) => void;
  /** Fields of the query whose value in the form cannot be read. */
  bad: readonly string[];
  onCategories: (slugs: readonly string[]) => void;
};

const group = "flex flex-wrap items-center gap-x-4 gap-y-1";

/** Every choice of the figure. A plain GET form: without scripts its button asks for the same address. */
export function ExploreControls({ query, categories, first, today, locale, onChange, bad, onCategories }: Props) {
  const t = useTranslations("explore.controls");
  // Open for whoever comes with such a choice; afterwards it is the reader's.
  const [open] = useState(
    "score" in query.reference || query.reference.category !== CEC || query.layout !== "together" || !query.events,
  );
  const score = "score" in query.reference ? query.reference.score : null;
  const change = (event: FormEvent<HTMLFormElement>) =>
    onChange(event.currentTarget, (event.target as HTMLInputElement).name);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange(event.currentTarget, null);
  };
  const radio = (name: string, value: string, checked: boolean, label: ReactNode) => (
    <label key={value} className="inline-flex cursor-pointer items-center gap-[0.4em] py-1">
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        onChange={() => undefined}
        className="size-[1.05em] accent-ink"
      />
      {label}
    </label>
  );
  const wrong = (
    <span role="status" className="text-[0.95rem] text-alarm">
      {t("bad")}
    </span>
  );
  const day = (name: "from" | "to") => (
    <label className="inline-flex items-center gap-2">
      <span className="text-ink-soft">{t(name)}</span>
      <TypedInput
        type="date"
        name={name}
        min={first}
        max={today}
        standing={query.period === null ? query.range[name] : ""}
        bad={bad.includes(name)}
      />
    </label>
  );

  return (
    <form
      method="get"
      action={`/${locale}/explore`}
      aria-label={t("label")}
      className="border-y border-rule py-4 no-print"
      id="controls"
      onChange={change}
      onSubmit={send}
    >
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <fieldset className="min-w-0">
          <legend className="mb-1 text-ink-soft">{t("measure")}</legend>
          <div className={group}>
            {MEASURES.map((measure) => radio("measure", measure, measure === query.measure, t(`measures.${measure}`)))}
          </div>
        </fieldset>
        <fieldset className="min-w-0">
          <legend className="mb-1 text-ink-soft">{t("period")}</legend>
          <div className={group}>
            {PERIODS.map((period) => radio("period", period, period === query.period, t(`periods.${period}`)))}
            <span className={group}>
              {day("from")}
              {day("to")}
              {(bad.includes("from") || bad.includes("to")) && wrong}
            </span>
          </div>
        </fieldset>
        <fieldset className="min-w-0 lg:col-span-2">
          <legend className="mb-1 text-ink-soft">{t("categories")}</legend>
          {/* Sent too when every box is off, which an empty choice would not say. */}
          <input type="hidden" name="categories" value="" />
          <div className={group}>
            {categories.map(({ slug, shortName }) => (
              <label key={slug} className="inline-flex cursor-pointer items-center gap-[0.4em] py-1">
                <input
                  type="checkbox"
                  name="categories"
                  value={slug}
                  checked={query.categories.includes(slug)}
                  onChange={() => undefined}
                  className="size-[1.05em] accent-ink"
                />
                <CategoryMarker slug={slug} />
                {shortName[locale]}
              </label>
            ))}
            <span className="flex gap-4 needs-script">
              <button type="button" className="link" onClick={() => onCategories(categories.map(({ slug }) => slug))}>
                {t("all")}
              </button>
              <button type="button" className="link" onClick={() => onCategories([])}>
                {t("none")}
              </button>
            </span>
          </div>
        </fieldset>
      </div>
      <details className="mt-3" open={open}>
        <summary className="w-fit cursor-pointer py-1">{t("more")}</summary>
        <div className="mt-2 grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <fieldset className="min-w-0">
            <legend className="mb-1 text-ink-soft">{t("reference")}</legend>
            <div className={group}>
              <select
                name="reference"
                aria-label={t("referenceCategories")}
                value={"score" in query.reference ? "" : query.reference.category}
                onChange={() => undefined}
                className="input"
              >
                {score !== null && <option value="">–</option>}
                {categories.map(({ slug, shortName }) => (
                  <option key={slug} value={slug}>
                    {shortName[locale]}
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
                  standing={score === null ? "" : String(score)}
                  bad={bad.includes("reference")}
                  aria-describedby="score-hint"
                  className="w-20"
                />
              </label>
              <span id="score-hint" className="text-[0.9rem] text-ink-soft">
                {t("scoreHint")}
              </span>
              {bad.includes("reference") && wrong}
            </div>
          </fieldset>
          <div className="flex flex-wrap gap-x-10 gap-y-3">
            <fieldset>
              <legend className="mb-1 text-ink-soft">{t("layout")}</legend>
              <div className={group}>
                {LAYOUTS.map((layout) => radio("layout", layout, layout === query.layout, t(`layouts.${layout}`)))}
              </div>
            </fieldset>
            <fieldset>
              <legend className="mb-1 text-ink-soft">{t("events")}</legend>
              <div className={group}>
                {radio("events", "on", query.events, t("eventsOn"))}
                {radio("events", "off", !query.events, t("eventsOff"))}
              </div>
            </fieldset>
          </div>
        </div>
      </details>
      <p className="mt-3 text-[0.9rem] text-ink-soft needs-script max-md:hidden">{t("brush")}</p>
      <noscript>
        <p className="mt-3 text-[0.9rem] text-ink-soft">{t("noScript")}</p>
        <button className="button mt-3">{t("apply")}</button>
      </noscript>
    </form>
  );
}

/** A field that follows the query, but for what was typed in it, which the query follows. */
function TypedInput({
  standing,
  bad,
  className = "",
  ...props
}: ComponentProps<"input"> & { standing: string; bad: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef(false);
  useEffect(() => {
    if (input.current && !typed.current) input.current.value = standing;
    typed.current = false;
  }, [standing]);
  return (
    <input
      ref={input}
      defaultValue={standing}
      onInput={() => (typed.current = true)}
      aria-invalid={bad || undefined}
      className={`input ${className}`}
      {...props}
    />
  );
}
