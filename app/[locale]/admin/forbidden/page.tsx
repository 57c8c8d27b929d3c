import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { AdminPage } from "@/components/admin/admin-page";
import { ADMIN_HOME, ownPath } from "@/lib/auth/own-path";
import { signedIn } from "@/lib/auth/require-admin";
import { actOfPath } from "@/lib/domain/admin-way";
import type { Locale } from "@/lib/domain/bilingual";
import { may, ROLES } from "@/lib/domain/permission";
import { signOutAction } from "../sign-out-action";

type Props = PageProps<"/[locale]/admin/forbidden">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "admin.forbidden" });
  return { title: t("title") };
}

/** Stands in the place of a page that the person's role may not see: proxy.ts puts it there, with status 403. */
export default async function ForbiddenPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  const person = await signedIn();
  if (person === null) redirect(`/${locale}/admin/login`);
  const { path } = await searchParams;
  const asked = ownPath(typeof path === "string" ? path : undefined);
  const act = actOfPath(asked);
  const t = await getTranslations("admin");
  const needed = ROLES.filter((role) => act !== null && may(role, act) && role !== person.role);
  return (
    <AdminPage locale={locale} path={asked} person={person} signOut={signOutAction}>
      <h1>{t("forbidden.title")}</h1>
      <p className="measure mt-4">
        {t("forbidden.role", { role: t(`roles.${person.role}`) })}
        {needed.length > 0 && !may(person.role, act!) && ` ${t("forbidden.needs", { roles: needed.map((role) => t(`roles.${role}`)).join(", ") })}`}
      </p>
      <p className="measure mt-2 text-ink-soft">{t("forbidden.ask")}</p>
      <p className="mt-6"><a href={`/${locale}${ADMIN_HOME}`}>{t("forbidden.back")}</a></p>
    </AdminPage>
  );
}
