import { createTranslator, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cadences } from "@/lib/figures/series/cadence";
import { messages } from "@/lib/i18n/messages";
import { CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import type { Locale } from "@/lib/rules/text/bilingual";
import { isoDate } from "@/lib/rules/time/iso-date";
import { BaseRateWords } from "./base-rate-words";

const draws = [drawOf("1", "2026-01-05", "cec"), drawOf("2", "2026-01-06", "cec")];

function said(locale: Locale): string {
  const row = cadences({ draws, categories: CATEGORIES }, isoDate("2026-01-10")).find(
    ({ category }) => category.slug === "cec",
  )!;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <BaseRateWords row={row} draws={draws} locale={locale} />
    </NextIntlClientProvider>,
  );
}

test("one wait of one day is said of one day", () => {
  expect(said("en")).toContain("One wait since June 28, 2023: 1 day.");
  expect(said("fr")).toMatch(/Une attente depuis le 28 juin 2023\s: 1 jour\./);
});

test("no past wait is not only no past wait", () => {
  const t = createTranslator({ locale: "en", messages: messages.en, namespace: "cadence" });
  expect([0, 1, 2].map((n) => t("fewReason", { n, least: 5 }))).toEqual([
    "no past wait: at least 5 are needed",
    "only 1 past wait: at least 5 are needed",
    "only 2 past waits: at least 5 are needed",
  ]);
});
