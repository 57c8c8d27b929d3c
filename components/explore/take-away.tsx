"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Copied } from "@/components/ui/copied";
import { escaped } from "@/lib/figures/svg/svg";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatExploreQuery } from "@/lib/figures/query/explore-query";
import { addressOf } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { FIGURE_SIZES, sizeShown } from "@/lib/figures/layout/sizes";
import { formatDay } from "@/lib/format";
import type { ExploreModel } from "@/lib/figures/explore/explore-model";

type Props = { model: ExploreModel; locale: Locale; today: IsoDate; knownTo: IsoDate; site: string };

/** Height of the frame that shows the figure whole on a screen of middling width. */
const FRAME_HEIGHT = { together: 640, multiples: 900, "own-scales": 900 } as const;

/**
 * Makes a link lead to the image in the theme and the width that the reader sees; without scripts it is light and
 * wide.
 */
function asShown({ currentTarget: link }: MouseEvent<HTMLAnchorElement>) {
  const { theme } = document.documentElement.dataset;
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const room = document.getElementById("explore")!.getBoundingClientRect().width;
  const address = new URL(link.href);
  address.searchParams.set("theme", dark ? "dark" : "light");
  address.searchParams.set("width", FIGURE_SIZES[sizeShown(room)]!.name);
  link.href = address.pathname + address.search;
}

/** The figure as files, as a link, as a citation and as a frame. */
export function TakeAway({ model, locale, today, knownTo, site }: Props) {
  const t = useTranslations("explore.away");
  const address = formatExploreQuery(model.query);
  const file = (name: string) => addressOf(`/api/v1/${name}`, address, `lang=${locale}`);
  const page = `${site}/${locale}/explore`;
  // A citation holds its days; the link follows its period.
  const cited = addressOf(page, formatExploreQuery({ ...model.query, chosen: true, period: null }));
  const citation = t("citation", {
    heading: model.heading,
    subtitle: model.subtitle,
    knownTo: formatDay(knownTo, locale),
    today: formatDay(today, locale),
    url: cited,
  });
  const embed = addressOf(`${site}/${locale}/embed/explore`, address);
  const frame =
    `<iframe src="${escaped(embed)}" title="${escaped(model.heading)}"` +
    ` width="100%" height="${FRAME_HEIGHT[model.query.layout]}" style="border:0" loading="lazy"></iframe>`;
  const said = { done: t("copied"), refused: t("notCopied") };
  return (
    <section aria-labelledby="away" className="mt-10 border-t border-rule pt-4 no-print">
      <h2 id="away" className="text-[1.1rem]">
        {t("title")}
      </h2>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <span className="text-ink-soft">{t("data")}</span>
        <a href={file("series.csv")} download>
          {t("csv")}
        </a>
        <a href={file("series")}>{t("json")}</a>
      </p>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <span className="text-ink-soft">{t("image")}</span>
        {(["svg", "png"] as const).map((form) => (
          <a key={form} href={file(`series.${form}`)} onClick={asShown} onAuxClick={asShown} download>
            {t(form)}
          </a>
        ))}
      </p>
      <Copied label={t("link")} button={t("copyLink")} text={addressOf(page, address)} {...said} />
      <Copied label={t("cite")} button={t("copyCite")} text={citation} {...said} />
      <Copied label={t("embed")} button={t("copyEmbed")} text={frame} {...said} />
    </section>
  );
}
