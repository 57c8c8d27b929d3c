import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { DrawFormView } from "@/components/admin/draw/draw-form-view";
import { today } from "@/lib/clock";
import { requireAdmin } from "@/lib/auth/require-admin";
import { blankEntry, nextNumber } from "@/lib/rules/draw/entry/text";
import { signOutAction } from "../../actions";
import { drawAction } from "../actions";
import { MAX_ANNOUNCEMENT } from "@/lib/sources/announcement/announcement";
import { messages } from "@/lib/i18n/messages";
import { localeOf } from "@/lib/i18n/locale-of";
import { adminDataset } from "@/lib/db/queries/records";

type Props = PageProps<"/[locale]/admin/draws/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "admin.draw" });
  return { title: t("newTitle") };
}

export default async function NewDrawPage({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/draws/new";
  const admin = await requireAdmin(locale, path, "draws.edit");
  const dataset = await adminDataset();
  const t = await getTranslations("admin.draw");
  const values = { ...blankEntry(nextNumber(dataset.draws)), reason: "", source: "", revision: "", pasted: "" };
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>{t("newTitle")}</h1>
        <a href={`/${locale}/admin/draws/several`}>{messages[locale].found.rows.link}</a>
      </div>
      <DrawFormView
        action={drawAction.bind(null, { locale, number: null })}
        editing={false}
        maxPasted={MAX_ANNOUNCEMENT}
        {...{ locale, values, dataset }}
        today={today()}
      />
    </AdminPage>
  );
}
