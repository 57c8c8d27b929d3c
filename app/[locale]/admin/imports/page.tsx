import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { DoneBanner } from "@/components/admin/done-banner";
import { FeedHeartbeat } from "@/components/admin/imports/feed-heartbeat";
import { FeedSettings } from "@/components/admin/imports/feed-settings";
import { JobTitlesForm } from "@/components/admin/imports/job-titles-form";
import { ImportList } from "@/components/admin/imports/import-list";
import { ReadNow } from "@/components/admin/imports/read-now";
import { UnreadNote } from "@/components/ui/unread-note";
import { Pagination } from "@/components/ui/pagination";
import { requireAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { feedSettings } from "@/lib/db/queries/feed-settings";
import { heartbeat, importRuns } from "@/lib/db/queries/imports";
import { jobTitleCounts } from "@/lib/db/queries/occupation-names";
import { messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/rules/text/bilingual";
import { may } from "@/lib/rules/account/permission";
import { elementAddresses } from "@/lib/admin/imports/answer-job-titles";
import { feedAddresses } from "@/lib/admin/imports/answer-reading";
import { signOutAction } from "../actions";
import { feedSettingsAction, jobTitlesAction, readAction } from "./actions";
import { pageNumber, queryTable } from "@/lib/rules/text/query-codec";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/imports">;

const QUERY = queryTable({ page: pageNumber(999_999) });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "imports.list" });
  return { title: t("title") };
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/imports";
  const admin = await requireAdmin(locale, path, "imports.run");
  const query = await searchParams;
  const { values, problems } = QUERY.read(query, null);
  const { page } = values;
  const { runs, pages } = await importRuns(page);
  const t = await getTranslations("imports.list");
  const words = messages[locale];
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {query.done === "settings" && <DoneBanner message={words.imports.settings.done} />}
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1>{t("title")}</h1>
        <a href={`/${locale}/admin/imports/new`} className="plain button button-strong">
          {t("new")}
        </a>
      </div>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <UnreadNote problems={problems} className="mt-4" />
      <FeedHeartbeat heartbeat={await heartbeat()} locale={locale} />
      <ReadNow
        action={readAction.bind(null, locale)}
        address={(await feedAddresses())[0]!.name}
        text={{ submit: t("readNow"), problem: words.imports.problems.title, kept: words.kept }}
      />
      <FeedSettings
        settings={await feedSettings(db())}
        action={may(admin.role, "imports.settings") ? feedSettingsAction.bind(null, locale) : null}
        locale={locale}
      />
      <section aria-labelledby="runs" className="mt-12">
        <h2 id="runs">{t("runs")}</h2>
        {runs.length === 0 ? (
          <p className="measure mt-1 text-ink-soft">{t("none")}</p>
        ) : (
          <ImportList runs={runs} locale={locale} />
        )}
        <Pagination
          page={page}
          pages={pages}
          href={(to) => `/${locale}${path}?page=${to}`}
          labels={{
            nav: t("pages.nav"),
            previous: t("pages.previous"),
            next: t("pages.next"),
            page: t("pages.page", { page, pages }),
          }}
        />
      </section>
      <JobTitles locale={locale} />
    </AdminPage>
  );
}

/** Statistics Canada's job titles, which the search for occupations knows once somebody has fetched them. */
async function JobTitles({ locale }: { locale: Locale }) {
  const t = await getTranslations("imports.jobTitles");
  const counts = await jobTitleCounts();
  return (
    <section aria-labelledby="job-titles" className="mt-12">
      <h2 id="job-titles">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
      <p className="measure mt-1">{t("now", counts)}</p>
      <ul className="mt-1 space-y-1 text-[0.9rem]">
        {elementAddresses().map((url) => (
          <li key={url} className="break-all">
            <a href={url}>{url}</a>
          </li>
        ))}
      </ul>
      <JobTitlesForm
        action={jobTitlesAction.bind(null, locale)}
        text={{ submit: t("submit"), problem: t("problem"), kept: messages[locale].kept }}
      />
    </section>
  );
}
