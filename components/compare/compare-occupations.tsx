import { useTranslations } from "next-intl";
import { compareLists, listOf, type DrawList } from "@/lib/rules/draw/comparison";
import type { Draw } from "@/lib/rules/draw/draw";
import { OccupationList } from "@/components/occupations/occupation-list";
import type { PairProps } from "./pair-props";

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
  const alone = (list: DrawList, { number }: Draw, id: string) => {
    if (list.state !== "list") return null;
    const { occupations } = list.version;
    return part(id, t("list", { number, count: occupations.length }), occupations);
  };
  const without = ({ state }: DrawList, { number }: Draw) =>
    state !== "list" && <p className="mt-3">{t(state, { number })}</p>;

  const bothLists = (codes: readonly string[], others: readonly string[]) => {
    const { both, first: onlyFirst, second: onlySecond } = compareLists(codes, others);
    const counts = { first: first.number, countA: codes.length, second: second.number, countB: others.length };
    return (
      <>
        <p className="measure mt-3">{t("lead", counts)}</p>
        {part("both-lists", t("both", { count: both.length }), both)}
        {part("only-first", t("first", { number: first.number, count: onlyFirst.length }), onlyFirst)}
        {part("only-second", t("second", { number: second.number, count: onlySecond.length }), onlySecond)}
      </>
    );
  };
  const content = () => {
    if (one.state === "any" && other.state === "any") return <p className="mt-3">{t("neither")}</p>;
    if (one.state === "list" && other.state === "list") {
      const codes = one.version.occupations;
      return one.version.slug === other.version.slug
        ? part("both-lists", t("same", { count: codes.length }), codes)
        : bothLists(codes, other.version.occupations);
    }
    return (
      <>
        {without(one, first)}
        {without(other, second)}
        {alone(one, first, "only-first")}
        {alone(other, second, "only-second")}
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
