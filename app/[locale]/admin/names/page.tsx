import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { MappingList } from "@/components/admin/mapping/mapping-list";
import { OneName } from "@/components/admin/mapping/one-name";
import { RecordForm } from "@/components/admin/record/record-form";
import { recordFormOf } from "@/components/admin/record/record-form-state";
import { noteFields, recordFormText } from "@/components/admin/record/record-sections";
import { recordWords } from "@/components/admin/record/record-words";
import { categoryPath, versionPath } from "@/lib/admin/record/paths";
import { UnmappedList } from "@/components/admin/mapping/unmapped-list";
import { roundGroups } from "@/components/admin/draw/round-options";
import { SavedBanner } from "@/components/admin/saved-banner";
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
  const ended = await getTranslations("admin");
  const others = await getTranslations("admin.form");

  const target = shown.find(({ slug, versions }) => slug === as || versions.some((version) => version.slug === as));
  const done = Number(classified) > 0 && target;
  const notice = done && typeof as === "string" && (
    <SavedBanner
      message={t("done", {
        count: Number(classified),
        meaning: words.meaning(target.slug, as === target.slug ? null : as),
      })}
      link={{
        href: `/${locale}${as === target.slug ? categoryPath(as) : versionPath(target.slug, as)}`,
        label: t("toTarget"),
      }}
    />
  );
  const one = typeof name === "string" ? waiting.find(({ key }) => key === name) : undefined;
  if (typeof name === "string" && one) {
    const known = classifyRoundName(one.name, shown);
    const groups = roundGroups(shown, locale, {
      ended: (text, choice) => ended("ended", { name: text, date: formatDay(choice.version!.effectiveTo!, locale) }),
      others: others("programGroup"),
    });
    const roles = NAME_ROLES.map((value) => ({ value, label: t(`form.roles.${value}`) }));
    const sections = [
      {
        title: null,
        fields: [
          {
            name: "chosen",
            label: t("form.chosen"),
            kind: "choice" as const,
            hint: t("form.chosenHint"),
            options: groups.map(({ label, options }) => ({ group: label, options })),
          },
          { name: "role", label: t("form.role"), kind: "choice" as const, hint: t("form.roleHint"), options: roles },
          ...noteFields(locale, { needed: true }),
        ],
      },
    ];
    return (
      <AdminPage
        locale={locale}
        path={`${path}?name=${encodeURIComponent(name)}`}
        person={admin}
        signOut={signOutAction}
      >
        <OneName
          waiting={one}
          similar={similarNames(one.name, shown).map(({ text, meaning }) => ({
            text,
            meaning: words.meaning(meaning.category, meaning.version),
          }))}
          known={known && words.meaning(known.category, known.version)}
          readable={normaliseRoundName(one.name) !== ""}
          categories={shown}
          locale={locale}
        >
          <RecordForm
            action={mapNameAction.bind(null, { locale, name: one.key })}
            initial={recordFormOf({ chosen: known ? (known.version ?? known.category) : "", role: "alias" })}
            sections={sections}
            text={recordFormText(locale)}
            go={t("form.submit", { count: one.draws.length })}
          />
        </OneName>
      </AdminPage>
    );
  }
  const mappings = await recentMappings();
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {notice}
      {typeof undone === "string" && /^\d{1,4}$/.test(undone) && (
        <SavedBanner
          message={t("undoing.done", { count: Number(undone) })}
          link={{ href: "#waiting", label: t("undoing.waiting") }}
        />
      )}
      {done && <p className="measure mb-6 text-ink-soft">{t("undo")}</p>}
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
