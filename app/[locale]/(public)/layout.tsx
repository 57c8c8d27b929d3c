import type { ReactNode } from "react";
import { NotHereYet, PrintedDays, ProbablyMissing } from "@/components/ui/probably-missing";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { unusualSilence } from "@/lib/rules/draw/known-to";

export default async function PublicLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = await localeOf(params);
  const { draws, knownTo, missingDraws } = await getDataset();
  const day = today();
  const silence = unusualSilence(draws, knownTo, day);
  return (
    <>
      {silence && <ProbablyMissing silence={silence} locale={locale} />}
      <NotHereYet missing={missingDraws} locale={locale} />
      {children}
      <PrintedDays knownTo={knownTo} today={day} locale={locale} />
    </>
  );
}
