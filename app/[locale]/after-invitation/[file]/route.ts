import { getTranslations } from "next-intl/server";
import { calendar, openRead, missingAnswer, type Answer } from "@/lib/answers/api-answer";
import { knownLocale } from "@/lib/answers/image-of";
import { readFileName } from "@/lib/rules/text/path-part";
import { addressOf } from "@/lib/rules/text/query-codec";
import { shortNames } from "@/lib/figures/words/figure-words";
import { REMIND_DAYS_BEFORE } from "@/components/after-invitation/last-day";
import { getDataset } from "@/lib/db/dataset";
import { dueDraws, formatAfterInvitation } from "@/lib/rules/after-invitation/query";
import { APPLY_WITHIN_DAYS } from "@/lib/rules/after-invitation/deadline";
import { publicUrl } from "@/lib/env";
import { formatDay, formatDrawNumber } from "@/lib/format";

export const dynamic = "force-dynamic";

const missing = missingAnswer("path", "there is no calendar file at this address");

/** The last day to apply after a draw, as a calendar file: by the number of the draw, nothing about a person. */
export const GET = openRead(
  async (_request: Request, { params }: { params: Promise<{ locale: string; file: string }> }): Promise<Answer> => {
    const { locale: given, file } = await params;
    const [locale, number] = [knownLocale(given), readFileName("number", file, ".ics")];
    const { draws, categories, changedAt } = await getDataset();
    const due = dueDraws(draws).find(({ draw }) => draw.number === number);
    if (locale === null || due === undefined) return missing;

    const { draw, until } = due;
    const [t, common] = await Promise.all([
      getTranslations({ locale, namespace: "invited" }),
      getTranslations({ locale, namespace: "common" }),
    ]);
    const words = {
      days: APPLY_WITHIN_DAYS,
      number: formatDrawNumber(draw.number, locale),
      date: formatDay(draw.date, locale),
      category: draw.category === null ? draw.roundName : shortNames(categories, locale)(draw.category),
    };
    const day = {
      uid: `draw-${draw.number}-apply-by@${new URL(publicUrl()).hostname}`,
      day: until,
      summary: t("file.summary", words),
      description: t("file.description", words),
      url: addressOf(`${publicUrl()}/${locale}/after-invitation`, formatAfterInvitation(due)),
      changedAt,
      remindDaysBefore: REMIND_DAYS_BEFORE,
    };
    return calendar([day], common("siteName"), locale, `express-entry-${draw.number}`);
  },
);
