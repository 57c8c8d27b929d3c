import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { RecordPage } from "@/components/admin/record/record-page";
import { eventSections } from "@/components/admin/record/record-sections";
import { recordWords } from "@/components/admin/record/record-words";
import { revisionsInWords } from "@/components/admin/record/revision-words";
import { eventPath } from "@/lib/admin/record/paths";
import { requireAdmin } from "@/lib/auth/require-admin";
import { eventHistory, storedEvents } from "@/lib/db/queries/records";
import { localeOf } from "@/lib/i18n/locale-of";
import { readPathPart } from "@/lib/rules/text/path-part";
import { textsOfEvent } from "@/lib/rules/event/entry";
import { recordAction, signOutAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/events/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "events.page" });
  return { title: t("title") };
}

export default async function EventPage({ params, searchParams }: Props) {
  const slug = readPathPart("slug", (await params).slug) ?? "";
  const locale = await localeOf(params);
  const path = eventPath(slug);
  const frame = { locale, path, person: await requireAdmin(locale, path, "events.edit"), signOut: signOutAction };
  const event = (await storedEvents()).find((each) => each.slug === slug);
  const t = await getTranslations("events.page");
  const back = { href: `/${locale}/admin/events`, label: t("back") };
  if (!event)
    return (
      <AdminPage {...frame} path="/admin/events">
        <NotThere title={t("notFoundTitle")} back={back} />
      </AdminPage>
    );
  const { hidden, revision } = event;
  return (
    <RecordPage
      {...{ frame, back }}
      title={event.title[locale]}
      stored={event}
      action={(operation, wanted) =>
        recordAction.bind(null, { kind: "event", locale, slug, operation, revision: wanted })
      }
      form={{
        values: { ...textsOfEvent(event), revision: String(revision) },
        sections: eventSections(locale, { editing: true }),
      }}
      closed={hidden}
      switchLead={t(hidden ? "showLead" : "hideLead")}
      revisions={revisionsInWords(await eventHistory(slug), recordWords(locale, []).eventRows, locale)}
      query={await searchParams}
      publicPage={{ href: `/${locale}/about#events`, label: t("publicPage") }}
    >
      <p className="measure mt-2 text-ink-soft">{t(hidden ? "hiddenLead" : "lead")}</p>
    </RecordPage>
  );
}
