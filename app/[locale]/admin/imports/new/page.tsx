import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ReadFeedForm } from "@/components/admin/imports/read-feed-form";
import { requireAdmin } from "@/lib/auth/require-admin";
import { MAX_BYTES } from "@/lib/sources/feed/fetch-feed";
import { localeOf } from "@/lib/i18n/locale-of";
import { messages } from "@/lib/i18n/messages";
import { signOutAction } from "../../actions";
import { readAction } from "../actions";
import { feedAddresses } from "@/lib/admin/imports/answer-reading";

type Props = PageProps<"/[locale]/admin/imports/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "imports.read" });
  return { title: t("title") };
}

export default async function ReadFeedPage({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/imports/new";
  const admin = await requireAdmin(locale, path, "imports.run");
  const t = await getTranslations("imports");
  const addresses = await feedAddresses();
  const megabytes = MAX_BYTES / 1_000_000;
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/imports`}>{t("preview.back")}</a>
      </p>
      <h1>{t("read.title")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("read.lead")}</p>
      {(["address", "upload", "paste"] as const).map((from) => (
        <section key={from} aria-labelledby={from} className="mt-10">
          <h2 id={from}>{t(`read.${from}.title`)}</h2>
          <ReadFeedForm
            action={readAction.bind(null, locale)}
            from={from}
            addresses={addresses}
            most={{
              bytes: MAX_BYTES,
              hint: t("read.upload.hint", { megabytes }),
              tooLarge: t("problems.tooLarge", { megabytes }),
            }}
            text={messages[locale].imports.read}
            kept={messages[locale].kept}
            problem={t("problems.title")}
          />
        </section>
      ))}
    </AdminPage>
  );
}
