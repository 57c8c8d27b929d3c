import { useTranslations } from "next-intl";
import type { CategoryVersion } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Unknown } from "../ui/unknown";

/** A category version by its name, which leads to its rules. */
export const VersionLink = ({ version, locale }: { version: CategoryVersion; locale: Locale }) => (
  <a href={`/${locale}/categories/${version.category}#${version.slug}`}>{version.name[locale]}</a>
);

/** The programmes that a draw invited from. */
export function ProgramList({ programs }: Pick<Draw, "programs">) {
  const t = useTranslations("common.programs");
  return (
    <ul>
      {programs.map((program) => (
        <li key={program}>{t(program)}</li>
      ))}
    </ul>
  );
}

/** The official page of a draw. */
export function OfficialPage({ instructionUrl }: Pick<Draw, "instructionUrl">) {
  const t = useTranslations("draw");
  if (instructionUrl === null) return <Unknown reason={t("officialUnknown")} />;
  return <a href={instructionUrl}>{t("officialLink")}</a>;
}
