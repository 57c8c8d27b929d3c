"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/lib/domain/bilingual";
import { formatExploreQuery } from "@/lib/domain/explore-query";
import type { IsoDate } from "@/lib/domain/iso-date";
import { formatDay } from "@/lib/format";
import type { ExploreModel } from "./explore-model";

type Props = { model: ExploreModel; locale: Locale; today: IsoDate; changed: IsoDate; site: string };

/** The figure as files, as a link and as a citation. */
export function TakeAway({ model, locale, today, changed, site }: Props) {
  const t = useTranslations("explore.away");
  const address = formatExploreQuery(model.query);
  const query = [address, `lang=${locale}`].filter(Boolean).join("&");
  const url = `${site}/${locale}/explore${address === "" ? "" : `?${address}`}`;
  // A citation holds its days; the link follows its period.
  const cited = `${site}/${locale}/explore?${formatExploreQuery({ ...model.query, chosen: true, period: null })}`;
  const citation = t("citation", { heading: model.heading, subtitle: model.subtitle, changed: formatDay(changed, locale), today: formatDay(today, locale), url: cited });
  return (
    <section aria-labelledby="away" className="mt-10 border-t border-rule pt-4 no-print">
      <h2 id="away" className="text-[1.1rem]">{t("title")}</h2>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <span className="text-ink-soft">{t("data")}</span>
        <a href={`/api/v1/series.csv?${query}`} download>{t("csv")}</a>
        <a href={`/api/v1/series?${query}`}>{t("json")}</a>
      </p>
      <Copied label={t("link")} button={t("copyLink")} text={url} />
      <Copied label={t("cite")} button={t("copyCite")} text={citation} />
    </section>
  );
}

/** A text to take along, with a button that copies it. */
function Copied({ label, button, text }: { label: string; button: string; text: string }) {
  const t = useTranslations("explore.away");
  const [said, setSaid] = useState<{ text: string; done: boolean } | null>(null);
  // Without a secure address there is no clipboard.
  const copy = async () => {
    const done = await (navigator.clipboard as Clipboard | undefined)?.writeText(text).then(() => true, () => false);
    setSaid({ text, done: done ?? false });
  };
  return (
    <div className="mt-3">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="text-ink-soft">{label}</span>
        <button type="button" className="link needs-script" onClick={() => void copy()}>{button}</button>
        <span role="status">{said?.text === text && t(said.done ? "copied" : "notCopied")}</span>
      </p>
      <p className="max-w-[60rem] break-words text-[0.9rem] select-all">{text}</p>
    </div>
  );
}
