import { useTranslations } from "next-intl";
import { Copied } from "@/components/ui/copied";
import type { Away } from "@/lib/figures/explore/away";
import { embedCode } from "@/lib/figures/words/embed-code";
import { snippetsFor } from "@/lib/figures/words/snippets";
import { formatDay } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { ShownImageLink } from "./shown-image-link";

/** What a citation needs of the site and its data. */
export type Citing = { readonly today: IsoDate; readonly knownTo: IsoDate; readonly site: string };

type Props = Citing & {
  away: Away;
  heading: string;
  subtitle: string;
  locale: Locale;
};

/** A figure as it is cited, with its address and the day to which its data are known. */
function useCitation({ away, heading, subtitle, locale, today, knownTo }: Omit<Props, "site">): string {
  return useTranslations("explore.away")("citation", {
    heading,
    subtitle,
    knownTo: formatDay(knownTo, locale),
    today: formatDay(today, locale),
    url: away.cited,
  });
}

/** The same on paper, where nothing can be copied. */
export const PrintedCitation = (props: Omit<Props, "site">) => (
  <p className="mt-3 hidden text-[0.9rem] break-words print:block">{useCitation(props)}</p>
);

/** The figure as files, as a link, as a citation and as a frame. */
export function TakeAway({ away, heading, subtitle, locale, today, knownTo }: Props) {
  const t = useTranslations("explore.away");
  const { csv, json, svg, png } = away.files;
  const citation = useCitation({ away, heading, subtitle, locale, today, knownTo });
  const said = { done: t("copied"), refused: t("notCopied") };
  return (
    <>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <span className="text-ink-soft">{t("data")}</span>
        <a href={csv} download>
          {t("csv")}
        </a>
        {json !== null && <a href={json}>{t("json")}</a>}
      </p>
      {(svg ?? png) !== null && (
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          <span className="text-ink-soft">{t("image")}</span>
          {svg !== null && <ShownImageLink href={svg}>{t("svg")}</ShownImageLink>}
          {png !== null && <ShownImageLink href={png}>{t("png")}</ShownImageLink>}
        </p>
      )}
      <Snippets csv={new URL(csv, away.page).href} />
      <Copied label={t("link")} button={t("copyLink")} text={away.page} {...said} />
      <Copied label={t("cite")} button={t("copyCite")} text={citation} {...said} />
      {away.embed !== null && (
        <Copied
          label={t("embed")}
          button={t("copyEmbed")}
          text={embedCode({ url: away.embed, title: heading })}
          {...said}
        />
      )}
    </>
  );
}

/** How the tools of analysts read the values shown; a text is selected whole by one click. */
function Snippets({ csv }: { csv: string }) {
  return (
    <details className="mt-2 max-w-[60rem]">
      <summary className="w-fit cursor-pointer py-1">{useTranslations("explore.away")("code")}</summary>
      <dl className="mt-1 space-y-2 text-[0.9rem]">
        {snippetsFor(csv).map(({ tool, text }) => (
          <div key={tool}>
            <dt className="text-ink-soft">{tool}</dt>
            <dd>
              <code className="block break-words whitespace-pre-wrap select-all">{text}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Where a page is to stay light: the way to the same figure of the explore page, which can be taken from there. */
export function LinkedTakeAway(props: Props) {
  const t = useTranslations("explore.away");
  return (
    <>
      <p className="mt-3 no-print">
        <a href={`${props.away.page}#away`}>{t("title")}</a>
      </p>
      <PrintedCitation {...props} />
    </>
  );
}

/** The same folded away below a figure of a page; with `more`, a way to a title of one's own. */
export function FoldedTakeAway({ more, ...props }: Props & { more?: string }) {
  const t = useTranslations("explore.away");
  return (
    <>
      <details className="mt-3 no-print" data-away="">
        <summary className="w-fit cursor-pointer py-1">{t("title")}</summary>
        <TakeAway {...props} />
        {more && (
          <p className="mt-3">
            <a href={more}>{t("own")}</a>
          </p>
        )}
      </details>
      <PrintedCitation {...props} />
    </>
  );
}
