import { useTranslations } from "next-intl";
import type { DrawChange } from "@/lib/rules/draw/history";
import { CategoryMark } from "../categories/category-mark";
import { Breadcrumb } from "../ui/breadcrumb";
import { addressOf } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { CompareWith } from "@/components/compare/compare-with";
import { DrawChart } from "./draw-chart";
import { DrawCite } from "./draw-cite";
import { DrawCorrections } from "./draw-corrections";
import { formatDrawNumber } from "@/lib/format";
import { DrawFacts } from "./draw-facts";
import { DrawHistory } from "./draw-history";
import { DrawNeighbours } from "./draw-neighbours";
import { DrawNext } from "./draw-next";
import { DrawPlace } from "./draw-place";
import { DrawPool } from "./draw-pool";
import { DrawQualified } from "./draw-qualified";
import { EditLink, EditLinks } from "./edit-link";
import type { DrawProps } from "./draw-props";
import { DrawReference } from "./draw-reference";
import { DrawStory } from "./draw-story";

type Props = DrawProps & {
  /** Null while it cannot be read. */
  history: readonly DrawChange[] | null;
  /** Address of the site, without a slash at its end. */
  site: string;
  today: IsoDate;
};

/** The whole story of a draw, every value computed from the stored draws. */
export function DrawPage({ draw, dataset, locale, history, site, today }: Props) {
  const alerts = useTranslations("alerts");
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  const version = category?.versions.find(({ slug }) => slug === draw.version);
  const name = version?.name[locale] ?? category?.name[locale] ?? draw.roundName;
  const props = { draw, dataset, locale };
  return (
    <article>
      <DrawHead {...props} name={name} />
      <div className="gap-x-12 wide:grid wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="min-w-0">
          <DrawStory {...props} name={name} />
          <p className="mt-3 no-print">
            <a href={addressOf(`/${locale}/alerts`, category ? `category=${category.slug}` : "")}>{alerts("link")}</a>
          </p>
          <DrawCite {...props} name={name} site={site} today={today} />
        </div>
        <div className="min-w-0 max-wide:mt-8 wide:mt-4">
          <DrawChart
            id="draw-chart"
            draws={[draw]}
            dataset={dataset}
            locale={locale}
            citing={{ site, today, knownTo: dataset.knownTo }}
          />
        </div>
      </div>
      <div className="mt-12 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-y-12">
          <DrawFacts {...props} />
          <DrawNeighbours {...props} />
        </div>
        <div className="grid content-start gap-y-12">
          <DrawReference {...props} />
          <DrawPlace {...props} />
          <DrawCorrections {...props} />
          <CompareWith {...props} />
        </div>
      </div>
      <div className="mt-12 grid gap-y-12">
        <DrawQualified {...props} />
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <DrawPool {...props} />
          <div className="grid content-start gap-y-12">
            <DrawNext draw={draw} locale={locale} />
            <DrawHistory history={history} dataset={dataset} locale={locale} />
          </div>
        </div>
      </div>
    </article>
  );
}

/** Where the draw stands in the site, its name, and the way to its form for who may edit it. */
function DrawHead({ draw, dataset, locale, name }: DrawProps & { name: string }) {
  const t = useTranslations("draw");
  const list = useTranslations("draws");
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ path: "/draws", label: list("title") }]} />
      {category && (
        <p className="mb-1">
          <CategoryMark category={category} locale={locale} />
        </p>
      )}
      <h1 className="max-w-[52rem]">{t("title", { number: draw.number, name })}</h1>
      <EditLinks base={`/${locale}/admin/draws`} label={list("edit")}>
        <EditLink number={draw.number} said={formatDrawNumber(draw.number, locale)} />
      </EditLinks>
    </>
  );
}
