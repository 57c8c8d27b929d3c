import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { teerOf, type Occupation } from "@/lib/rules/occupation/occupation";
import { OccupationList } from "./occupation-list";

const TEERS = [0, 1, 2, 3, 4, 5] as const;
export type Teer = (typeof TEERS)[number];

/** The TEER of a code, one of the six there are. */
export const knownTeer = (noc: string): Teer => TEERS.find((teer) => teer === teerOf(noc)) ?? 0;

type Props = { codes: readonly string[]; occupations: readonly Occupation[]; locale: Locale };

/** Occupations under the level of training, education, experience and responsibilities their code says. */
export function OccupationsByTeer({ codes, occupations, locale }: Props) {
  const t = useTranslations("occupations");
  return TEERS.map((teer) => {
    const own = codes.filter((noc) => teerOf(noc) === teer);
    return (
      own.length > 0 && (
        <section key={teer} className="mt-4">
          <h3>
            {t("teerLabel", { teer })}{" "}
            <span className="font-normal text-ink-soft">
              {t(`teer.${teer}`)} ({own.length})
            </span>
          </h3>
          <div className="mt-1">
            <OccupationList codes={own} occupations={occupations} locale={locale} />
          </div>
        </section>
      )
    );
  });
}
