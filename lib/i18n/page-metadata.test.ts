import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_DESCRIPTION, MAX_TITLE } from "@/lib/rules/text/clip";
import { messages } from "./messages";
import { pageMetadata, pageTitle } from "./page-metadata";

const titleOf = (title: string, locale: "en" | "fr" = "en") =>
  pageMetadata({ locale, path: "/pool", title, description: "" }).title;

test("the name of the site follows a title where both fit, and stays away where they do not", () => {
  expect(titleOf("Invitations")).toEqual({ absolute: "Invitations – Express Entry draw tracker" });
  expect(titleOf("Draw #379: Healthcare, cut-off 462, and more")).toEqual({
    absolute: "Draw #379: Healthcare, cut-off 462, and more",
  });
  expect(titleOf("Bassin", "fr")).toEqual({ absolute: "Bassin – Suivi des rondes d’Entrée express" });
});

test("no title is longer than 64 characters and no description longer than 160, whatever the data", () => {
  const text = fc.string({ maxLength: 400, unit: "grapheme" });
  fc.assert(
    fc.property(fc.constantFrom("en" as const, "fr" as const), text, text, (locale, title, description) => {
      const shown = pageTitle(title, locale);
      expect(pageMetadata({ locale, path: "/pool", title, description }).title).toEqual({ absolute: shown });
      expect(shown.length).toBeLessThanOrEqual(MAX_TITLE);
      const { description: told = "" } = pageMetadata({ locale, path: "/pool", title, description });
      expect((told ?? "").length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    }),
  );
});

/** The subjects that describe a page of their own. */
const DESCRIBED = [
  ...([
    "about",
    "cadence",
    "categories",
    "check",
    "crs",
    "dashboard",
    "data",
    "draws",
    "explore",
    "invitations",
  ] as const),
  ...(["invited", "listChanges", "occupations", "pool", "search"] as const),
];

test.each(["en", "fr"] as const)("every page of the bar describes itself within the room there is (%s)", (locale) => {
  const long = DESCRIBED.map((name) => messages[locale][name].description).filter(
    (text) => text.length > MAX_DESCRIPTION,
  );
  expect(long).toEqual([]);
});
