import { useTranslations } from "next-intl";
import { compareLists, listOf, type DrawList } from "@/lib/rules/draw/comparison";
import type { Draw } from "@/lib/rules/draw/draw";
import { OccupationList } from "@/components/occupations/occupation-list";
import type { PairProps } from "./compare-page";

/** The two occupation lists: what both hold and what only one does. A draw without a list takes any occupation. */
export function CompareOccupations({ first, second, dataset, locale }: PairProps) {
  const t = useTranslations("versus.occupations");
  const [one, other] = [listOf(first, dataset.categories), listOf(second, dataset.categories)];
  const part = (id: string, title: string, codes: readonly string[]) => (
    <section key={id} aria-labelledby={id} className="mt-6">
      <h3 id={id} className="mb-2">
        {title}
      </h3>
      {codes.length > 0 && <OccupationList codes={codes} occupations={dataset.occupations} locale={locale} />}
    </section>
  );
  const without = (list: DrawList, { number }: Draw) =>
    list.state !== "list" && (
      <p key={number} className="mt-3">
        {t(list.state, { number })}
      </p>
    );

  const content = () => {
    if (one.state === "any" && other.state === "any") return <p className="mt-3">{t("neither")}</p>;
    if (one.state === "list" && other.state === "list") {
      const codes = one.version.occupations;
      if (one.version.slug === other.version.slug) return part("both-lists", t("same", { count: codes.length }), codes);
      const { both, first: onlyFirst, second: onlySecond } = compareLists(codes, other.version.occupations);
      return (
        <>
          <p className="measure mt-3">
            {t("lead", {
              first: first.number,
              countA: codes.length,
              second: second.number,
              countB: other.version.occupations.length,
            })}
          </p>
          {part("both-lists", t("both", { count: both.length }), both)}
          {part("only-first", t("first", { number: first.number, count: onlyFirst.length }), onlyFirst)}
          {part("only-second", t("second", { number: second.number, count: onlySecond.length }), onlySecond)}
        </>
      );
    }
    return (
      <>
        {without(one, first)}
        {without(other, second)}
        {one.state === "list" &&
          part(
            "only-first",
            t("list", { number: first.number, count: one.version.occupations.length }),
            one.version.occupations,
          )}
        {other.state === "list" &&
          part(
            "only-second",
            t("list", { number: second.number, count: other.version.occupations.length }),
            other.version.occupations,
          )}
      </>
    );
  };
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{t("title")}</h2>
      {content()}
    </section>
  );
}
