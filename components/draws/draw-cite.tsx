import { useTranslations } from "next-intl";
import { doubtInline } from "@/lib/figures/words/doubt-words";
import { embedCode } from "@/lib/figures/words/embed-code";
import { gapTo, referencesOf } from "@/lib/rules/draw/gap";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import { Copied } from "../ui/copied";
import type { DrawProps } from "./draw-props";

type Props = DrawProps & {
  /** Of the category, or of the round. */
  name: string;
  /** Address of the site, without a slash at its end. */
  site: string;
  today: IsoDate;
};

/** The draw to be quoted: a citation, its picture, and the code of a frame. */
export function DrawCite({ draw, dataset, locale, name, site, today }: Props) {
  const t = useTranslations("draw.cite");
  const [common, doubt] = [useTranslations("common"), useTranslations("doubt")];
  const gap = gapTo(draw, referencesOf(dataset.draws));
  const citation = t("text", {
    number: draw.number,
    name,
    date: formatDay(draw.date, locale),
    cutoff: formatCount(draw.cutoff, locale),
    invitations: formatCount(draw.invitations, locale),
    gap: gap === null ? "none" : formatSigned(gap.points, locale),
    reference: gap?.referenceNumber ?? "",
    doubt: doubtInline(draw, dataset.corrections, { locale, common, doubt }) ?? "none",
    knownTo: formatDay(dataset.knownTo, locale),
    today: formatDay(today, locale),
    url: `${site}/${locale}/draws/${draw.number}`,
  });
  const said = { done: t("copied"), refused: t("refused") };
  const frame = embedCode({
    url: `${site}/${locale}/embed/draws/${draw.number}`,
    title: t("frame", { number: draw.number }),
  });
  return (
    <section aria-labelledby="cite" className="mt-6">
      <h2 id="cite" className="sr-only">
        {t("title")}
      </h2>
      <Copied label={t("citation")} button={t("copy")} text={citation} {...said} />
      <details className="mt-3 no-print">
        <summary className="w-fit cursor-pointer py-1">{t("more")}</summary>
        <p className="mt-1">
          <a href={`/${locale}/images/draws/${draw.number}.png`} download>
            {t("picture")}
          </a>
        </p>
        <Copied label={t("embed")} button={t("copyEmbed")} text={frame} {...said} />
      </details>
    </section>
  );
}
