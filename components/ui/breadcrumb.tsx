import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";

/** The way back: from the dashboard to the section above this page. */
export function Breadcrumb({ locale, trail }: { locale: Locale; trail: readonly { path: string; label: string }[] }) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumb")} className="mb-3 text-[0.9rem] text-ink-soft no-print">
      <ol className="flex flex-wrap gap-x-2">
        {[{ path: "", label: t("home") }, ...trail].map(({ path, label }, index) => (
          <li key={path} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            <a href={`/${locale}${path}`}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
