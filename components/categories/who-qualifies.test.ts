import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import type { Locale } from "@/lib/rules/text/bilingual";
import { messages } from "@/lib/i18n/messages";

const occupation = (locale: Locale, count: number, single: string) =>
  createTranslator({ locale, messages: messages[locale], namespace: "rules" })("who.occupation", {
    count,
    single,
    primary: "none",
  });

test("one listed occupation is not one of several", () => {
  for (const single of ["true", "false", "none"]) {
    expect(occupation("en", 1, single)).toBe("in the one listed occupation");
    expect(occupation("fr", 1, single)).toBe("dans la seule profession de la liste");
  }
  expect(occupation("en", 3, "true")).toBe("all in one of the 3 listed occupations");
  expect(occupation("en", 3, "false")).toBe("in one or more of the 3 listed occupations");
  expect(occupation("en", 3, "none")).toBe("in the 3 listed occupations");
});
