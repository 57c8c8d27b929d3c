import type { Metadata } from "next";
import { FrameActions } from "@/components/admin/people/frame-actions";
import { markedTitle } from "@/lib/admin/title-mark";
import { localeOf } from "@/lib/i18n/locale-of";
import { messages } from "@/lib/i18n/messages";
import { seenAction } from "./actions";

/** Found by no search engine; of every page below this address, the title says what a form answers without scripts. */
export async function generateMetadata({ params }: LayoutProps<"/[locale]/admin">): Promise<Metadata> {
  const { siteName } = messages[await localeOf(params)].common;
  const template = await markedTitle(`%s – ${siteName}`);
  return { title: { default: siteName, template }, robots: { index: false, follow: false } };
}

/** Every page of the admin is drawn for the person who asks: nothing of it is kept or found by search engines. */
export const dynamic = "force-dynamic";

export default async function AdminLayout({ children, params }: LayoutProps<"/[locale]/admin">) {
  return <FrameActions seen={seenAction.bind(null, await localeOf(params))}>{children}</FrameActions>;
}
