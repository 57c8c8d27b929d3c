import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { imageLanguage } from "@/lib/answers/image-of";
import { DrawPage } from "@/components/draws/draw-page";
import { NoSuchDraw } from "@/components/draws/no-such-draw";
import { drawFacts } from "@/lib/figures/images/draw-image";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { historyInTime } from "@/lib/db/queries/draw-history";
import { movedDraw } from "@/lib/db/queries/moved-draw";
import { doubtInline } from "@/lib/figures/words/doubt-words";
import { publicUrl } from "@/lib/env";
import { formatCount, formatDay } from "@/lib/format";
import { readPathPart } from "@/lib/rules/text/path-part";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

type Props = PageProps<"/[locale]/draws/[number]">;

async function read(props: Props) {
  const number = readPathPart("number", (await props.params).number);
  const locale = await localeOf(props.params);
  const dataset = await getDataset();
  const draw = dataset.draws.find((each) => each.number === number);
  return { locale, number, dataset, draw };
}

export const generateStaticParams = (): { number: string }[] => [];

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, dataset, draw } = await read(props);
  const t = await getTranslations({ locale, namespace: "draw" });
  if (!draw) return { title: t("notFound.title"), robots: { index: false } };
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  const version = category?.versions.find(({ slug }) => slug === draw.version);
  const language = await imageLanguage(locale);
  // The doubt comes with the short name and without a table of contents: a description has room for 160 characters.
  const open = doubtInline(draw, dataset.corrections, language);
  return pageMetadata({
    locale,
    path: `/draws/${draw.number}`,
    title: t("metaTitle", {
      number: draw.number,
      category: category?.shortName[locale] ?? draw.roundName,
      cutoff: draw.cutoff,
    }),
    description: t(open === null ? "metaDescription" : "metaDoubtful", {
      category: draw.category ?? "none",
      date: formatDay(draw.date, locale),
      invitations: formatCount(draw.invitations, locale),
      name:
        (open === null ? (version?.name[locale] ?? category?.name[locale]) : category?.shortName[locale]) ??
        draw.roundName,
      cutoff: draw.cutoff,
      doubt: open ?? "",
    }),
    picture: { path: `/draws/${draw.number}.png`, alt: drawFacts(draw, dataset, language).alt },
  });
}

export default async function DrawRoute(props: Props) {
  const { locale, number, dataset, draw } = await read(props);
  return (
    <Page locale={locale} path={draw ? `/draws/${draw.number}` : "/draws"}>
      {draw ? (
        <DrawPage
          draw={draw}
          dataset={dataset}
          locale={locale}
          history={await historyInTime(draw.number, draw.revision)}
          site={publicUrl()}
          today={today()}
        />
      ) : (
        <NoSuchDraw
          number={number ?? ""}
          draws={dataset.draws}
          where={number === null ? null : await movedDraw(number)}
          locale={locale}
        />
      )}
    </Page>
  );
}
