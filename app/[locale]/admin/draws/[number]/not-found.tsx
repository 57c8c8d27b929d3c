import { getLocale, getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";

export default async function NoSuchDraw() {
  const locale = await getLocale();
  const t = await getTranslations("admin.draw");
  return (
    <Page locale={locale} path="/admin">
      <h1>{t("notFoundTitle")}</h1>
      <p className="measure mt-2">{t("notFoundText")}</p>
      <p className="mt-4"><a href={`/${locale}/admin`}>{t("notFoundBack")}</a></p>
    </Page>
  );
}
