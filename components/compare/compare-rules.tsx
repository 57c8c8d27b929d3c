import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { compareRule } from "@/lib/rules/draw/comparison";
import { RULES } from "@/lib/rules/category/rule-statements";
import { useRuleRows, type RuleRow } from "@/components/categories/rule-rows";
import { VersionRules } from "@/components/categories/version-rules";
import { PAIR_HEAD, PAIR_NAME, PAIR_ROW } from "./compare-fields";
import type { PairProps } from "./compare-page";

/**
 * Who qualified in each: two versions rule by rule, one shared version once, or what a draw without a version invited.
 */
export function CompareRules({ first, second, dataset, locale }: PairProps) {
  const t = useTranslations("versus.rules");
  const sides = [first, second].map((draw) => {
    const category = dataset.categories.find(({ slug }) => slug === draw.category);
    return { draw, category, version: category?.versions.find(({ slug }) => slug === draw.version) };
  });
  const [one, other] = [sides[0]!, sides[1]!];
  const linkTo = (version: CategoryVersion) => {
    const Linked = (chunks: ReactNode) => (
      <a href={`/${locale}/categories/${version.category}#${version.slug}`}>{chunks}</a>
    );
    return Linked;
  };
  const content = () => {
    if (one.version && one.category && one.version === other.version) {
      return (
        <>
          <p className="measure mt-3">
            {t.rich("same", { version: one.version.name[locale], link: linkTo(one.version) })}
          </p>
          <div className="mt-4">
            <VersionRules version={one.version} category={one.category} locale={locale} />
          </div>
        </>
      );
    }
    if (one.version && other.version) {
      return (
        <RulesTable
          first={{ draw: one.draw, version: one.version }}
          second={{ draw: other.draw, version: other.version }}
          locale={locale}
          linkTo={linkTo}
        />
      );
    }
    return (
      <div className="mt-3 grid gap-x-16 gap-y-10 lg:grid-cols-2">
        {sides.map((side) => (
          <Side key={side.draw.number} {...side} locale={locale} />
        ))}
      </div>
    );
  };
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t("title")}</h2>
      {content()}
    </section>
  );
}

type SideProps = {
  draw: Draw;
  category: Category | undefined;
  version: CategoryVersion | undefined;
  locale: PairProps["locale"];
};

/** One draw by itself, where rules cannot be set against rules. */
function Side({ draw, category, version, locale }: SideProps) {
  const t = useTranslations("versus.rules");
  const name = (version ?? category)?.name[locale] ?? draw.roundName;
  return (
    <section aria-labelledby={`rules-${draw.number}`}>
      <h3 id={`rules-${draw.number}`} className="mb-2">
        {t("of", { number: draw.number, name })}
      </h3>
      {!category && <p>{t("unclassified")}</p>}
      {category && !version && (
        <p>
          {category.definition[locale]} {t("notVersioned")}
        </p>
      )}
      {category && version && <VersionRules version={version} category={category} locale={locale} />}
    </section>
  );
}

type Versioned = { draw: Draw; version: CategoryVersion };
type TableProps = {
  first: Versioned;
  second: Versioned;
  locale: PairProps["locale"];
  linkTo: (version: CategoryVersion) => (chunks: ReactNode) => ReactNode;
};

/** The rules of two versions row by row. A word says how they compare; the weight only repeats it. */
function RulesTable({ first, second, locale, linkTo }: TableProps) {
  const t = useTranslations("versus.rules");
  const rules = useTranslations("rules");
  const rowsOf = useRuleRows();
  const [left, right] = [rowsOf(first.version), rowsOf(second.version)];
  const sentences = ({ version }: Versioned) => version.rules.other.map((each) => each[locale]);
  const others = [sentences(first), sentences(second)] as const;
  const noted = [first, second].filter(({ version }) => version.rulesNote);
  const row = (
    key: string,
    label: string,
    cells: readonly [ReactNode, ReactNode],
    relation: "same" | "different" | "unknown",
  ) => (
    <tr key={key} role="row" className={PAIR_ROW} data-relation={relation}>
      <th role="rowheader" scope="row" className={PAIR_NAME}>
        {label}
      </th>
      {cells.map((cell, index) => (
        <td key={index} role="cell">
          {relation === "different" ? <strong className="font-semibold">{cell}</strong> : cell}
        </td>
      ))}
      <td role="cell" className="max-md:col-span-full max-md:text-[0.9rem]">
        {relation === "different" ? (
          <span>≠ {t(`relations.${relation}`)}</span>
        ) : (
          <span className="text-ink-soft">{t(`relations.${relation}`)}</span>
        )}
      </td>
    </tr>
  );
  return (
    <>
      <table role="table" className="data-table mt-3 max-md:block md:table-fixed">
        <caption className="max-md:block">{t("caption")}</caption>
        <thead role="rowgroup" className="max-md:block">
          <tr role="row" className={PAIR_HEAD}>
            <th role="columnheader" scope="col" className="max-md:sr-only md:w-48">
              {t("rule")}
            </th>
            {[first, second].map(({ draw, version }) => (
              <th key={draw.number} role="columnheader" scope="col">
                {t.rich("column", { number: draw.number, version: version.name[locale], link: linkTo(version) })}
              </th>
            ))}
            <th role="columnheader" scope="col" className="max-md:sr-only md:w-44">
              {t("relation")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {RULES.map((rule, index) =>
            row(
              rule,
              rules(`label.${rule}`),
              [said(left[index]!), said(right[index]!)],
              compareRule(first.version.rules[rule], second.version.rules[rule]),
            ),
          )}
          {row(
            "other",
            rules("label.other"),
            [listed(others[0], t("none")), listed(others[1], t("none"))],
            others[0].join("\n") === others[1].join("\n") ? "same" : "different",
          )}
        </tbody>
      </table>
      <div className="measure mt-4 space-y-3">
        <p>
          {rules("poolAnyVersion")} {rules("poolWork")}
        </p>
        {noted.length > 0 && (
          <div className="text-[0.95rem] text-ink-soft">
            <h3>{t("notes")}</h3>
            <ul className="mt-1 space-y-2">
              {noted.map(({ draw, version }) => (
                <li key={draw.number}>{t("of", { number: draw.number, name: version.rulesNote![locale] })}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
}

const said = ({ state, text }: RuleRow) => (state === "value" ? text : <em className="text-ink-soft">{text}</em>);
const listed = (sentences: readonly string[], none: string) =>
  sentences.length === 0 ? (
    <em className="text-ink-soft">{none}</em>
  ) : (
    <ul className="space-y-1">
      {sentences.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
