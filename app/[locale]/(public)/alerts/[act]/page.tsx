import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AlertAct } from "@/components/alerts/alert-act";
import { LinkCode } from "@/components/links/link-code";
import { Page } from "@/components/ui/page";
import { isAlertKey } from "@/lib/alerts/links";
import { choiceWords } from "@/lib/alerts/mail-text";
import { alertSettings } from "@/lib/alerts/settings";
import { openRequest, readCode } from "@/lib/alerts/subscribe";
import { openedLink } from "@/lib/auth/opened-link";
import { db } from "@/lib/db/client";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { REQUEST_HOURS } from "@/lib/rules/alert/choice";
import type { Locale } from "@/lib/rules/text/bilingual";

type Props = PageProps<"/[locale]/alerts/[act]">;

/** Pages that say what was done, each with where it leads on. */
const DONE = { sent: "/alerts", confirmed: "/draws", left: "/alerts", over: "/alerts" } as const;
const isDone = (act: string): act is keyof typeof DONE => Object.hasOwn(DONE, act);

async function actOf({ params }: Props) {
  const { act } = await params;
  return act === "confirm" || act === "leave" || isDone(act) ? act : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const act = await actOf(props);
  const t = await getTranslations({ locale: await localeOf(props.params), namespace: "alerts.acts" });
  return { title: t(`${act}.title`), robots: { index: false } };
}

/** Where links of messages lead, and what is said after a form. A link does nothing before its button is pressed. */
export default async function AlertActRoute(props: Props) {
  const locale = await localeOf(props.params);
  const act = await actOf(props);
  const query = await props.searchParams;
  const path = `/alerts/${act}`;
  if (isDone(act))
    return (
      <Page locale={locale} path={path}>
        <AlertAct act={act} hours={REQUEST_HOURS} back={`/${locale}${DONE[act]}`} locale={locale} />
      </Page>
    );
  const { code, state, path: opened } = await openedLink(`/alerts/${act}`, query);
  if (code === null)
    return (
      <Page locale={locale} path={opened}>
        <LinkCode to={`/alerts/${act}`} state={state} locale={locale} />
      </Page>
    );
  const asked = await askedBy(act, code, locale);
  return (
    <Page locale={locale} path={opened}>
      {asked ? (
        <AlertAct act={act} hours={REQUEST_HOURS} code={code} {...asked} locale={locale} />
      ) : (
        <AlertAct act="over" hours={REQUEST_HOURS} back={`/${locale}/alerts`} locale={locale} />
      )}
    </Page>
  );
}

/** What a link would do, in words; null for one that is over. */
async function askedBy(act: "confirm" | "leave", code: string, locale: Locale) {
  const settings = alertSettings();
  const link = readCode(code);
  if (link === null) return null;
  if (act === "leave") return isAlertKey(settings, "leave", link.id, link.key) ? { choice: "" } : null;
  const request = await openRequest(db(), settings, link);
  return request && { choice: choiceWords(request.choice, await getDataset(), locale) };
}
