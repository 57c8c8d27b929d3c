import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { MappingList } from "@/components/admin/mapping/mapping-list";
import { OneName } from "@/components/admin/mapping/one-name";
import { RecordForm } from "@/components/admin/record/record-form";
import { recordFormOf, type RecordField } from "@/components/admin/record/record-form-state";
import { noteFields, recordFormText } from "@/components/admin/record/record-sections";
import { recordWords } from "@/components/admin/record/record-words";
import { categoryPath, versionPath } from "@/lib/admin/record/paths";
import { UnmappedList } from "@/components/admin/mapping/unmapped-list";
import { roundGroups } from "@/components/admin/draw/round-options";
import { DoneBanner } from "@/components/admin/done-banner";
import { today } from "@/lib/clock";
import { requireAdmin } from "@/lib/auth/require-admin";
import { recentMappings } from "@/lib/db/queries/mappings";
import { adminCategories } from "@/lib/db/queries/records";
import { storedUnmappedNames } from "@/lib/db/queries/unmapped-names";
import { NAME_ROLES } from "@/lib/db/commands/map-name";
import { classifyRoundName, normaliseRoundName } from "@/lib/rules/category/round-name";
import { similarNames } from "@/lib/rules/category/round-name-taken";
import { formatDay } from "@/lib/format";
import { signOutAction } from "../actions";
import { mapNameAction } from "./actions";
import { localeOf } from "@/lib/i18n/locale-of";
import type { Category } from "@/lib/rules/category/category";
import type { UnmappedName } from "@/lib/rules/mapping/unmapped-name";
import type { Locale } from "@/lib/rules/text/bilingual";

type Props = PageProps<"/[locale]/admin/names">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.names" });
  return { title: t("title") };
}

export default async function NamesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/names";
  const admin = await requireAdmin(locale, path, "names.classify");
  const { name, classified, as, undone } = await searchParams;
  const waiting = await storedUnmappedNames();
  const { shown } = await adminCategories();
  const words = recordWords(locale, shown);
  const t = await getTranslations("records.names");
  const one = waiting.find(({ key }) => key === name);
  if (one) {
    const here = `${path}?name=${encodeURIComponent(one.key)}`;
    return (
      <AdminPage locale={locale} path={here} person={admin} signOut={signOutAction}>
        <NameToMap waiting={one} categories={shown} locale={locale} />
      </AdminPage>
    );
  }
  const target = shown.find(({ slug, versions }) => slug === as || versions.some((version) => version.slug === as));
  const mapped = Number(classified) > 0 && target !== undefined && typeof as === "string";
  const mappings = await recentMappings();
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {mapped && (
        <MappedBanner
          target={target}
          version={as === target.slug ? null : as}
          count={Number(classified)}
          locale={locale}
        />
      )}
      {typeof undone === "string" && /^\d{1,4}$/.test(undone) && (
        <DoneBanner
          message={t("undoing.done", { count: Number(undone) })}
          link={{ href: "#waiting", label: t("undoing.waiting") }}
        />
      )}
      {mapped && <p className="measure mb-6 text-ink-soft">{t("undo")}</p>}
      <h1>{t("title")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      {typeof name === "string" && (
        <p className="mt-4" role="status">
          {t("gone")}
        </p>
      )}
      <div id="waiting">
        <UnmappedList waiting={waiting} locale={locale} />
      </div>
      <MappingList
        mappings={mappings.map(({ of, id, meaning, ...mapping }) => ({
          ...mapping,
          act: `${of}-${id}`,
          means: words.meaning(meaning.category, meaning.version),
        }))}
        locale={locale}
      />
    </AdminPage>
  );
}

type MappedProps = { target: Category; version: string | null; count: number; locale: Locale };

function MappedBanner({ target, version, count, locale }: MappedProps) {
  const t = useTranslations("records.names");
  const page = version === null ? categoryPath(target.slug) : versionPath(target.slug, version);
  return (
    <DoneBanner
      message={t("done", { count, meaning: recordWords(locale, [target]).meaning(target.slug, version) })}
      link={{ href: `/${locale}${page}`, label: t("toTarget") }}
    />
  );
}

type NameProps = { waiting: UnmappedName; categories: readonly Category[]; locale: Locale };

/** One round name, with the form that says what it means. */
function NameToMap({ waiting, categories, locale }: NameProps) {
  const t = useTranslations("records.names");
  const words = recordWords(locale, categories);
  const known = classifyRoundName(waiting.name, categories);
  return (
    <OneName
      waiting={waiting}
      similar={similarNames(waiting.name, categories).map(({ text, meaning }) => ({
        text,
        meaning: words.meaning(meaning.category, meaning.version),
      }))}
      known={known && words.meaning(known.category, known.version)}
      readable={normaliseRoundName(waiting.name) !== ""}
      categories={categories}
      locale={locale}
    >
      <RecordForm
        action={mapNameAction.bind(null, { locale, name: waiting.key })}
        initial={recordFormOf({ chosen: known ? (known.version ?? known.category) : "", role: "alias" })}
        sections={[{ title: null, fields: useMappingFields(categories, locale) }]}
        text={recordFormText(locale)}
        go={t("form.submit", { count: waiting.draws.length })}
      />
    </OneName>
  );
}

function useMappingFields(categories: readonly Category[], locale: Locale): RecordField[] {
  const t = useTranslations("records.names.form");
  const admin = useTranslations("admin");
  const groups = roundGroups(categories, locale, {
    ended: (name, last) =>
      admin("ended", { name, when: last < today() ? "past" : "ahead", date: formatDay(last, locale) }),
    others: admin("form.programGroup"),
  });
  return [
    {
      name: "chosen",
      label: t("chosen"),
      kind: "choice",
      hint: t("chosenHint"),
      options: groups.map(({ label, options }) => ({ group: label, options })),
    },
    {
      name: "role",
      label: t("role"),
      kind: "choice",
      hint: t("roleHint"),
      options: NAME_ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
    },
    ...noteFields(locale, { needed: true }),
  ];
}
