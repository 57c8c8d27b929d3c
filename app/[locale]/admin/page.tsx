import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminDrawList } from "@/components/admin/draw/admin-draw-list";
import { AdminPage } from "@/components/admin/admin-page";
import { ToDoList } from "@/components/admin/home/to-do-list";
import { requireAdmin } from "@/lib/auth/require-admin";
import { getDataset } from "@/lib/db/dataset";
import { hiddenDraws } from "@/lib/db/queries/hidden-draws";
import { toDoFor } from "@/lib/db/queries/to-do";
import { signOutAction } from "./actions";
import { queryTable, searchText } from "@/lib/rules/text/query-codec";
import { UnreadNote } from "@/components/ui/unread-note";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin">;

const QUERY = queryTable({ q: searchText() });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "admin" });
  return { title: t("title") };
}

export default async function AdminHome({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin";
  const admin = await requireAdmin(locale, path, "draws.edit");
  const { values, problems } = QUERY.read(await searchParams, null);
  const { draws, categories } = await getDataset();
  const { todos, feed } = await toDoFor(admin.role);
  const t = await getTranslations("admin");
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <div className="mb-8 flex flex-wrap items-baseline justify-between gap-4">
        <h1>{t("list.title")}</h1>
        <a href={`/${locale}/admin/draws/new`} className="plain button button-strong">
          {t("bar.newDraw")}
        </a>
      </div>
      <UnreadNote problems={problems} />
      <ToDoList todos={todos} refusal={feed.refusal} categories={categories} locale={locale} />
      <AdminDrawList draws={draws} hidden={await hiddenDraws()} query={values.q} locale={locale} />
    </AdminPage>
  );
}
