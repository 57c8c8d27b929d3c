import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { AdminPage } from "@/components/admin/admin-page";
import { ADMIN_HOME, ownPath } from "@/lib/auth/own-path";
import { signedIn } from "@/lib/auth/require-admin";
import { permissionOfPath } from "@/lib/rules/account/admin-pages";
import { may, ROLES, type Role } from "@/lib/rules/account/permission";
import { signOutAction } from "../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/forbidden">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "admin.forbidden" });
  return { title: t("title") };
}

/** Stands in the place of a page that the person's role may not see: proxy.ts puts it there, with status 403. */
export default async function ForbiddenPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const person = await signedIn();
  if (person === null) redirect(`/${locale}/admin/login`);
  const { path } = await searchParams;
  const asked = ownPath(typeof path === "string" ? path : undefined);
  const act = permissionOfPath(asked);
  const t = await getTranslations("admin");
  const roleOf = (role: Role) => t(`roles.${role}`);
  const needed = ROLES.filter((role) => act !== null && may(role, act));
  const isRefused = act !== null && !may(person.role, act);
  const words = [
    t("forbidden.role", { role: roleOf(person.role) }),
    ...(isRefused ? [t("forbidden.needs", { roles: needed.map(roleOf).join(", ") })] : []),
  ];
  return (
    <AdminPage locale={locale} path={asked} person={person} signOut={signOutAction}>
      <h1>{t("forbidden.title")}</h1>
      <p className="measure mt-4">{words.join(" ")}</p>
      <p className="measure mt-2 text-ink-soft">{t("forbidden.ask")}</p>
      <p className="mt-6">
        <a href={`/${locale}${ADMIN_HOME}`}>{t("forbidden.back")}</a>
      </p>
    </AdminPage>
  );
}
