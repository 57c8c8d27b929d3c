import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import type { Draw } from "@/lib/domain/draw";
import { Status404 } from "../ui/status-404";

/** The 404 of a draw number: what numbers there are, and where to look. */
export function NoSuchDraw({ draws, locale }: { draws: readonly Draw[]; locale: Locale }) {
  const t = useTranslations("draw.notFound");
  return (
    <>
      <Status404 />
      <h1>{t("title")}</h1>
      <p className="mt-4 measure">
        {t.rich("text", {
          count: draws.length,
          first: draws[0]?.number ?? "",
          last: draws.at(-1)?.number ?? "",
          a91: (chunks) => <a href={`/${locale}/draws/91a`}>{chunks}</a>,
          b91: (chunks) => <a href={`/${locale}/draws/91b`}>{chunks}</a>,
        })}
      </p>
      <p className="mt-3"><a href={`/${locale}/draws`}>{t("search")}</a></p>
    </>
  );
}
