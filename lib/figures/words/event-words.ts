import type { useTranslations } from "next-intl";
import type { FigureEvent } from "@/lib/figures/layout/event-marks";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import type { Locale } from "@/lib/rules/text/bilingual";

type Translate = ReturnType<typeof useTranslations<"figure">>;

/** The title of a policy event; one that is only reported says so. */
export const eventTitle = (
  { title, certainty }: Pick<PolicyEvent, "title" | "certainty">,
  t: Translate,
  locale: Locale,
): string => (certainty === "reported" ? t("eventReported", { title: title[locale] }) : title[locale]);

/** Policy events as the marks of a figure. */
export const figureEvents = (events: readonly PolicyEvent[], t: Translate, locale: Locale): FigureEvent[] =>
  events.map((event) => ({
    date: event.date,
    title: eventTitle(event, t, locale),
    reported: event.certainty === "reported",
  }));
