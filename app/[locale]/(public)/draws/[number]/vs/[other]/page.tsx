import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";
import { NoSuchPair } from "@/components/compare/no-such-pair";
import { ComparePage } from "@/components/compare/compare-page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { canonicalPair } from "@/lib/rules/draw/comparison";
import { formatDay, formatDrawNumber } from "@/lib/format";
import { plainPart, readPathPart } from "@/lib/rules/text/path-part";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

type Props = PageProps<"/[locale]/draws/[number]/vs/[other]">;

const pathOf = ([first, second]: readonly [Draw, Draw]) => `/draws/${first.number}/vs/${second.number}`;

/** None at build time: a pair is rendered when first asked for and kept until the data change. */
export const generateStaticParams = (): { other: string }[] => [];

async function read({ params }: Props) {
  const { number, other } = await params;
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const [first, second] = [number, other].map((text) => {
    const each = readPathPart("number", text);
    return dataset.draws.find((draw) => draw.number === each);
  });
  const pair: readonly [Draw, Draw] | null = first && second && first !== second ? [first, second] : null;
  return { locale, dataset, pair, numbers: [plainPart(number), plainPart(other)] as const };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, dataset, pair } = await read(props);
  const t = await getTranslations({ locale, namespace: "versus" });
  if (!pair) return { title: t("notFound.title"), robots: { index: false } };
  const [first, second] = pair;
  const name = (draw: Draw) =>
    dataset.categories.find(({ slug }) => slug === draw.category)?.shortName[locale] ?? draw.roundName;
  const numbers = { first: first.number, second: second.number };
  return pageMetadata({
    locale,
    // Both orders are pages; search engines are told of one.
    path: pathOf(canonicalPair(first, second)),
    title: t("metaTitle", {
      ...numbers,
      a: name(first),
      cutoffA: first.cutoff,
      b: name(second),
      cutoffB: second.cutoff,
    }),
    description: t("metaDescription", {
      ...numbers,
      dateA: formatDay(first.date, locale),
      dateB: formatDay(second.date, locale),
    }),
    picture: { path: `/draws/${first.number}.png`, alt: `${name(first)}, ${formatDrawNumber(first.number, locale)}` },
  });
}

/** Two draws side by side, in the order of the address. */
export default async function CompareRoute(props: Props) {
  const { locale, dataset, pair, numbers } = await read(props);
  return (
    <Page locale={locale} path={pair ? pathOf(pair) : "/draws"}>
      {pair ? (
        <ComparePage
          first={pair[0]}
          second={pair[1]}
          dataset={dataset}
          locale={locale}
          citing={{ site: publicUrl(), today: today(), knownTo: dataset.knownTo }}
        />
      ) : (
        <NoSuchPair numbers={numbers} dataset={dataset} locale={locale} />
      )}
    </Page>
  );
}
