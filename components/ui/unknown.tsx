import { useTranslations } from "next-intl";

/** A value that is not known: a dash, and why. Never a zero. */
export function Unknown({ reason }: { reason?: string }) {
  const t = useTranslations("common");
  return (
    <span className="text-ink-soft" title={reason ?? t("unknownLabel")}>
      <span aria-hidden="true">{t("unknown")}</span>
      <span className="sr-only">{reason ?? t("unknownLabel")}</span>
    </span>
  );
}
