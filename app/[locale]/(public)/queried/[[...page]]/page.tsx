import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as dashboard from "../../page";
import * as category from "../../categories/[slug]/page";
import * as afterInvitation from "../../after-invitation/page";
import * as alerts from "../../alerts/page";
import * as draws from "../../draws/page";
import * as explore from "../../explore/page";
import * as invitations from "../../invitations/page";
import * as listChanges from "../../list-changes/page";
import * as occupations from "../../occupations/page";
import * as pool from "../../pool/page";
import * as search from "../../search/page";

export const dynamic = "force-dynamic";

/** The pages that read a query, by their path after the language. */
const PAGES = new Map(
  Object.entries({
    "": dashboard,
    "after-invitation": afterInvitation,
    alerts,
    draws,
    explore,
    invitations,
    "list-changes": listChanges,
    occupations,
    pool,
    search,
  }),
);

type Props = PageProps<"/[locale]/queried/[[...page]]">;

/** The page of a category where the address leads to one. */
async function categoryOf({ params, searchParams }: Props) {
  const { locale, page = [] } = await params;
  const [section, slug, ...rest] = page;
  return section === "categories" && slug !== undefined && rest.length === 0
    ? { params: Promise.resolve({ locale, slug }), query: await searchParams }
    : null;
}

async function pageOf({ params }: Props) {
  const { page = [] } = await params;
  return PAGES.get(page.join("/")) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const ofCategory = await categoryOf(props);
  if (ofCategory) return category.generateMetadata(ofCategory);
  const page = await pageOf(props);
  return page.generateMetadata({ params: props.params, query: await props.searchParams });
}

/**
 * A page with a query, rendered on request: reading a query makes a whole page dynamic, so the page itself reads none
 * and is kept. The proxy leads here from the address of the page (docs/decisions/023-query-codec.md).
 */
export default async function QueriedPage(props: Props) {
  const ofCategory = await categoryOf(props);
  if (ofCategory) return <category.default {...ofCategory} />;
  const { default: Page } = await pageOf(props);
  return <Page {...props} query={await props.searchParams} />;
}
