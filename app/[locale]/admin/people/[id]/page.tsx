import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { AccountForm, type AccountField } from "@/components/admin/account-form";
import { AdminPage } from "@/components/admin/admin-page";
import { DoneBanner } from "@/components/admin/done-banner";
import { ownPassword } from "@/components/admin/people/own-password";
import { PersonFacts } from "@/components/admin/people/person-facts";
import { requireAdmin } from "@/lib/auth/require-admin";
import { personById, type Person } from "@/lib/db/queries/people";
import { ROLES } from "@/lib/rules/account/permission";
import { accountWords } from "@/components/admin/account-words";
import { signOutAction } from "../../actions";
import { personAction, type PersonIntent } from "../actions";
import { localeOf } from "@/lib/i18n/locale-of";
import type { Locale } from "@/lib/rules/text/bilingual";
import { readPathPart } from "@/lib/rules/text/path-part";

type Props = PageProps<"/[locale]/admin/people/[id]">;

const DONE = ["role", "sessions", "factor", "deactivate", "reactivate"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "people.list" });
  return { title: t("title") };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { id: given } = await params;
  const locale = await localeOf(params);
  const id = readPathPart("person", given);
  const admin = await requireAdmin(locale, `/admin/people/${given}`, "people.manage");
  const person = id === null ? null : await personById(id);
  const t = await getTranslations("people.person");
  if (id === null || !person) {
    // notFound() would leave a reader without scripts an empty page; see docs/decisions/004-server-rendered-404.md.
    return (
      <AdminPage locale={locale} path="/admin/people" person={admin} signOut={signOutAction}>
        <h1>{t("notFoundTitle")}</h1>
        <p className="mt-4">
          <a href={`/${locale}/admin/people`}>{t("back")}</a>
        </p>
      </AdminPage>
    );
  }
  const { done: asked } = await searchParams;
  const done = DONE.find((each) => each === asked);
  return (
    <AdminPage locale={locale} path={`/admin/people/${given}`} person={admin} signOut={signOutAction}>
      {done && <DoneBanner message={t(`done.${done}`)} />}
      <p>
        <a href={`/${locale}/admin/people`}>{t("back")}</a>
      </p>
      <h1 className="mt-2">{person.name}</h1>
      <PersonFacts person={person} locale={locale} />
      <PersonForms person={person} locale={locale} isOwn={person.id === admin.id} />
    </AdminPage>
  );
}

type FormsProps = { person: Person; locale: Locale; isOwn: boolean };

/** What may be done with the account: for oneself some of it is on the page of one's own account. */
function PersonForms({ person, locale, isOwn }: FormsProps) {
  const t = useTranslations("people.person");
  const p = useTranslations("people.confirm");
  const roles = useTranslations("admin.roles");
  const active = person.deactivatedAt === null;
  const form = (intent: PersonIntent, lead: string, fields: readonly AccountField[] = []) => (
    <section aria-labelledby={intent} className="mt-10">
      <h2 id={intent}>{t(`${intent}.title`)}</h2>
      <AccountForm
        action={personAction.bind(null, { locale, id: person.id, intent })}
        text={accountWords(locale)}
        lead={lead}
        fields={[...fields, ownPassword(intent, p("label"), p("hint"))]}
        submit={t(`${intent}.submit`)}
      />
    </section>
  );
  const role: AccountField = {
    name: "role",
    label: t("role.label"),
    type: "choice",
    options: ROLES.map((each) => ({ value: each, label: roles(each) })),
    initial: person.role,
  };
  return (
    <>
      {active && form("role", t("role.lead"), [role])}
      {active && !isOwn && form("link", t("link.lead"))}
      {isOwn && (
        <section aria-labelledby="link" className="mt-10">
          <h2 id="link">{t("link.title")}</h2>
          <p className="mt-1">
            {t("link.own")} <a href={`/${locale}/admin/account`}>{t("link.ownLink")}</a>
          </p>
        </section>
      )}
      {active && form("sessions", t("sessions.lead", { count: person.sessions }))}
      {person.twoFactor && !isOwn && form("factor", t("factor.lead"))}
      {active ? form("deactivate", t("deactivate.lead")) : form("reactivate", t("reactivate.lead"))}
    </>
  );
}
