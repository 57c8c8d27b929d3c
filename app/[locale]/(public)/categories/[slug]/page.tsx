import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { imageLanguage } from "@/lib/answers/image-of";
import { CategoryView } from "@/components/categories/category-view";
import { NoSuchCategory } from "@/components/categories/no-such-category";
import { categoryFacts } from "@/lib/figures/images/category-image";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { formatCategoryQuery, parseCategoryQuery } from "@/lib/figures/query/category-query";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { readPathPart } from "@/lib/rules/text/path-part";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

type Props = { params: Promise<{ locale: string; slug: string }>; query?: QueryParams };

const pathOf = (slug: string) => `/categories/${slug}`;

/** None at build time: a page is rendered when first asked for and kept until the data change. */
export const generateStaticParams = (): { slug: string }[] => [];

async function find(params: Props["params"]) {
  const slug = readPathPart("slug", (await params).slug);
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const category = dataset.categories.find((each) => each.slug === slug);
  return { locale, dataset, category };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dataset, category } = await find(params);
  const t = await getTranslations({ locale, namespace: "categories" });
  if (!category) return { title: t("notFound.title"), robots: { index: false } };
  const name = category.name[locale];
  return pageMetadata({
    locale,
    path: pathOf(category.slug),
    title: name,
    description: t("page.description", { name }),
    picture: {
      path: `/categories/${category.slug}.png`,
      alt: categoryFacts(category, dataset, await imageLanguage(locale)).alt,
    },
  });
}

export default async function CategoryPage({ params, query = {} }: Props) {
  const { locale, dataset, category } = await find(params);
  if (!category)
    return (
      <Page locale={locale} path="/categories">
        <NoSuchCategory categories={dataset.categories} locale={locale} />
      </Page>
    );
  const { period, problems } = parseCategoryQuery(query, category.kind);
  return (
    <Page locale={locale} path={addressOf(pathOf(category.slug), formatCategoryQuery(period, category.kind))}>
      <CategoryView
        category={category}
        dataset={dataset}
        period={period}
        problems={problems}
        locale={locale}
        today={today()}
        site={publicUrl()}
      />
    </Page>
  );
}
