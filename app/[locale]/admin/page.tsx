import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { FoundDraws } from "@/components/admin/found/found-draws";
import { ToDoList } from "@/components/admin/home/to-do-list";
import { markedTitle } from "@/lib/admin/title-mark";
import { requireAdmin } from "@/lib/auth/require-admin";
import { hiddenDraws } from "@/lib/db/queries/hidden-draws";
import { toDoFor } from "@/lib/db/queries/to-do";
import { adminDataset } from "@/lib/db/queries/records";
import { ADMIN_DRAWS, partsOf } from "@/lib/figures/query/admin-draws-query";
import { signOutAction } from "./actions";
import { severalAction } from "./draws/actions";
import { UnreadNote } from "@/components/ui/unread-note";
import { messages } from "@/lib/i18n/messages";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "admin" });
  // The template of a layout is for the pages below its own.
  return { title: await markedTitle(t("title")) };
}

export default async function AdminHome({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin";
  const admin = await requireAdmin(locale, path, "draws.edit");
  const query = await searchParams;
  const { draws, categories } = await adminDataset();
  const { values: filter, problems } = ADMIN_DRAWS.read(query, categories);
  const all = [...draws.map((draw) => ({ ...draw, hidden: false })), ...(await hiddenDraws())];
  const { todos, feed } = await toDoFor(admin.role);
  const t = await getTranslations("admin");
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <div className="mb-8 flex flex-wrap items-baseline justify-between gap-4">
        <h1>{t("list.title")}</h1>
        <p className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
          <a href={`/${locale}/admin/draws/several`}>{messages[locale].found.rows.link}</a>
          <a href={`/${locale}/admin/draws/new`} className="plain button button-strong">
            {t("bar.newDraw")}
          </a>
        </p>
      </div>
      <UnreadNote problems={problems} />
      {/* Whoever searches has the answer in view. */}
      {partsOf(filter).length === 0 && (
        <ToDoList todos={todos} refusal={feed.refusal} categories={categories} locale={locale} />
      )}
      <FoundDraws
        draws={all}
        action={severalAction.bind(null, { locale })}
        {...{ filter, query, problems, categories, locale }}
      />
    </AdminPage>
  );
}
