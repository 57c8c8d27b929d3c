import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { CONVENTIONS } from "./check-method";

test.each(["en", "fr"] as const)("every convention on the page has its source or is said to be ours (%s)", (locale) => {
  const ours =
    locale === "en"
      ? /\b(?:[Oo]urs|our interpretation|our reading)\.$|\(Our interpretation\.\)$|<\w+>[^<]+<\/\w+>\.$/
      : /\b(?:[Dd]e nous|notre interprétation|notre lecture)\.$|\(Notre interprétation\.\)$|<\w+>[^<]+<\/\w+>\.$/;
  const texts: Readonly<Record<string, string>> = messages[locale].check.method;
  expect(CONVENTIONS.filter((each) => !ours.test(texts[`${each}Text`] ?? ""))).toEqual([]);
  // And nothing is written that the page does not show.
  expect(
    Object.keys(texts)
      .filter((key) => key.endsWith("Text"))
      .sort(),
  ).toEqual(CONVENTIONS.map((each) => `${each}Text`).sort());
});
