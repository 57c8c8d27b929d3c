import { useTranslations } from "next-intl";
import type { Draw } from "@/lib/rules/draw/draw";
import { neighbours, overallNeighbours } from "@/lib/rules/draw/neighbours";
import { formatDay } from "@/lib/format";
import { DoubtNotes, DrawDoubt } from "../ui/doubt-mark";
import type { DrawProps } from "./draw-props";

/** The draws before and after: of the same category, and of all. */
export function DrawNeighbours({ draw, dataset, locale }: DrawProps) {
  const t = useTranslations("draw.neighbours");
  const rows = [
    ...(draw.category === null ? [] : [{ label: t("sameCategory"), ...neighbours(draw, dataset.draws) }]),
    { label: t("all"), ...overallNeighbours(draw, dataset.draws) },
  ];
  const item = (other: Draw | null, none: string, rel: "prev" | "next") =>
    other ? (
      <>
        <a rel={rel} href={`/${locale}/draws/${other.number}`}>
          {t("item", { number: other.number, date: formatDay(other.date, locale, "short"), cutoff: other.cutoff })}
        </a>
        <DrawDoubt draw={other} />
      </>
    ) : (
      <span className="text-ink-soft">{none}</span>
    );
  return (
    <nav aria-labelledby="neighbours">
      <h2 id="neighbours">{t("title")}</h2>
      <table className="data-table mt-3">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("previous")}</th>
            <th scope="col">{t("next")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, previous, next }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{item(previous, t("noPrevious"), "prev")}</td>
              <td>{item(next, t("noNext"), "next")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DoubtNotes
        id="neighbours-doubt"
        draws={[...new Set(rows.flatMap(({ previous, next }) => [previous ?? [], next ?? []].flat()))]}
        corrections={[]}
        locale={locale}
      />
    </nav>
  );
}
