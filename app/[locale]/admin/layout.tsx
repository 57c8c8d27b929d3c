import type { Metadata } from "next";
import { FrameActions } from "@/components/admin/people/frame-actions";
import { localeOf } from "@/lib/i18n/locale-of";
import { seenAction } from "./actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Every page of the admin is drawn for the person who asks: nothing of it is kept or found by search engines. */
export const dynamic = "force-dynamic";

export default async function AdminLayout({ children, params }: LayoutProps<"/[locale]/admin">) {
  return <FrameActions seen={seenAction.bind(null, await localeOf(params))}>{children}</FrameActions>;
}
