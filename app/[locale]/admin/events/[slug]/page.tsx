import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { EventForm, EventSwitch } from "@/components/admin/event/event-form";
import { valuesOfEvent } from "@/components/admin/event/event-form-state";
import { eventRevisions } from "@/components/admin/event/event-revisions";
import { historyQuery, RecordHistory } from "@/components/admin/record/record-history";
import { SavedBanner } from "@/components/admin/saved-banner";
import { requireAdmin } from "@/lib/auth/require-admin";
import { eventWithHistory } from "@/lib/db/queries/policy-events";
import { signOutAction } from "../../sign-out-action";
import { eventAction } from "../event-action";
import { formWords } from "../form-words";
import { readPathPart } from "@/lib/rules/text/path-part";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/events/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "events.page" });
  return { title: t("title") };
}

export default async function EventPage({ params, searchParams }: Props) {
  const slug = readPathPart("slug", (await params).slug) ?? "";
  const locale = await localeOf(params);
  const admin = await requireAdmin(locale, `/admin/events/${slug}`, "events.edit");
  const found = await eventWithHistory(slug);
  const t = await getTranslations("events.page");
  if (!found) {
    // notFound() would leave a reader without scripts an empty page; see docs/decisions/004-server-rendered-404.md.
    return (
      <AdminPage locale={locale} path="/admin/events" person={admin} signOut={signOutAction}>
        <h1>{t("notFoundTitle")}</h1>
        <p className="mt-4">
          <a href={`/${locale}/admin/events`}>{t("back")}</a>
        </p>
      </AdminPage>
    );
  }
  const { event, history } = found;
  const query = await searchParams;
  const { saved } = query;
  const records = await getTranslations("records");
  const isSaved = saved === String(event.revision);
  const action = (intent: "save" | "remove" | "restore") => eventAction.bind(null, { locale, slug, intent });
  const latest = history[0]!.kind;
  const words = formWords(locale);
  const switching = event.hidden ? "restore" : "remove";
  // Differs after each save, so that the forms begin anew; the same while they are answered, or an answer without
  // scripts is lost.
  const round = String(saved);
  return (
    <AdminPage locale={locale} path={`/admin/events/${slug}`} person={admin} signOut={signOutAction}>
      {isSaved && latest !== "seed" && (
        <SavedBanner
          key={event.revision}
          message={t(`saved.${latest}`)}
          link={{ href: `/${locale}/about#events`, label: t("publicPage") }}
        />
      )}
      <h1>{event.title[locale]}</h1>
      <p className="measure mt-2 text-ink-soft">{event.hidden ? t("hiddenLead") : t("lead")}</p>
      {!event.hidden && (
        <EventForm key={`edit ${round}`} action={action("save")} initial={valuesOfEvent(event)} text={words} editing />
      )}
      <section aria-labelledby="switch" className="mt-12">
        <h2 id="switch">{t(`${switching}.title`)}</h2>
        <p className="measure mt-1 text-ink-soft">{t(`${switching}.lead`)}</p>
        <EventSwitch
          key={`${switching} ${round}`}
          action={action(switching)}
          initial={valuesOfEvent(event)}
          text={{
            reason: t(`${switching}.reason`),
            hint: words.form.hints.reasonEdit,
            submit: t(`${switching}.submit`),
            problem: words.problem,
            item: words.item,
          }}
        />
      </section>
      <RecordHistory
        revisions={eventRevisions(history, locale)}
        query={historyQuery(query)}
        path={`/${locale}/admin/events/${slug}`}
        locale={locale}
        restore={
          event.hidden
            ? null
            : (revision) => (
                <EventSwitch
                  name="revertWhy"
                  action={eventAction.bind(null, { locale, slug, intent: "revert", revert: revision })}
                  initial={valuesOfEvent(event)}
                  text={{
                    reason: records("form.reason"),
                    hint: words.form.hints.reasonEdit,
                    submit: records("history.restoreSubmit", { revision }),
                    problem: words.problem,
                    item: words.item,
                  }}
                />
              )
        }
      />
    </AdminPage>
  );
}
