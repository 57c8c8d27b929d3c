import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import type { LOCALES } from "@/lib/rules/text/bilingual";
import { NotHereYet } from "./probably-missing";

const said = (missing: readonly (string | null)[], locale: (typeof LOCALES)[number]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <NotHereYet missing={missing} locale={locale} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, "");

test("every page names the draws of the feed that are not here, and says nothing where all are", () => {
  expect(said([], "en")).toBe("");
  expect(said(["449", null, "448"], "en")).toBe(
    "3 draws of the official feed are not here yet: #448, #449. They are left out of every figure until an admin reviews them.",
  );
  expect(said([null], "en")).toBe(
    "One draw of the official feed is not here yet. It is left out of every figure until an admin reviews it.",
  );
  expect(said(["448"], "fr")).toMatch(/^Une ronde du flux de données officiel n’est pas encore ici\s: nº\s448\./);
  expect(
    said(
      Array.from({ length: 30 }, (_, index) => String(500 + index)),
      "en",
    ),
  ).toContain("#507…. They are left out");
});
