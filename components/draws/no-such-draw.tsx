import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { formatDrawNumber, formatInstant } from "@/lib/format";
import { Status404 } from "../ui/status-404";

type Props = {
  number: string;
  draws: readonly Draw[];
  /** That it was removed, when and why, or which number it has now. */
  where:
    | { readonly state: "hidden"; readonly at: UtcInstant; readonly reason: string | null }
    | { readonly state: "renumbered"; readonly to: string }
    | null;
  locale: Locale;
};

/** The 404 of a draw number: that it was removed or has another, else what numbers there are; and where to look. */
export function NoSuchDraw({ number, draws, where, locale }: Props) {
  const t = useTranslations("draw.notFound");
  if (where) {
    return (
      <>
        <Status404 />
        <h1>{t(where.state, { number: formatDrawNumber(number, locale) })}</h1>
        {where.state === "hidden" ? (
          <>
            <p className="mt-4 measure">{t("hiddenText", { at: formatInstant(where.at, locale) })}</p>
            {where.reason && <p className="mt-2 measure break-words">{t("hiddenWhy", { reason: where.reason })}</p>}
          </>
        ) : (
          <p className="mt-4">
            <a href={`/${locale}/draws/${where.to}`}>
              {t("renumberedTo", { number: formatDrawNumber(where.to, locale) })}
            </a>
          </p>
        )}
        <p className="mt-3">
          <a href={`/${locale}/draws`}>{t("search")}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <Status404 />
      <h1>{t("title")}</h1>
      <p className="mt-4 measure">
        {t.rich("text", {
          count: draws.length,
          first: draws[0]?.number ?? "",
          last: draws.at(-1)?.number ?? "",
          a91: (chunks) => <a href={`/${locale}/draws/91a`}>{chunks}</a>,
          b91: (chunks) => <a href={`/${locale}/draws/91b`}>{chunks}</a>,
        })}
      </p>
      <p className="mt-3">
        <a href={`/${locale}/draws`}>{t("search")}</a>
      </p>
    </>
  );
}
