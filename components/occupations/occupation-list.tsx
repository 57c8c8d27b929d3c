import type { Locale } from "@/lib/rules/text/bilingual";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { OccupationTitle } from "./occupation-title";

type Props = {
  /** NOC codes, in the order to show. */
  codes: readonly string[];
  /** All occupations, for the titles. */
  occupations: readonly Occupation[];
  locale: Locale;
};

/** Codes with their official titles in columns, each linked to its page. */
export function OccupationList({ codes, occupations, locale }: Props) {
  const titles = new Map(occupations.map(({ noc, title }) => [noc, title[locale]]));
  return (
    <ul className="gap-x-8 sm:columns-2 lg:columns-3">
      {codes.map((noc) => (
        <li key={noc} className="break-inside-avoid">
          <a
            href={`/${locale}/occupations/${noc}`}
            className="plain group grid grid-cols-[3.4rem_1fr] py-[0.3rem] leading-snug"
          >
            <span className="num underline decoration-rule-strong decoration-1 underline-offset-[0.18em] group-hover:decoration-current">
              {noc}
            </span>{" "}
            <span className="group-hover:underline">
              <OccupationTitle title={titles.get(noc) ?? ""} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
