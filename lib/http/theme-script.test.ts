import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { themeScript } from "./theme-script";

test.each([
  ["https:", true],
  ["http:", false],
])("the language is kept by %s, marked as secure: %s", (protocol, isSecure) => {
  const document = { cookie: "" };
  runInNewContext(themeScript("fr"), { document, location: { protocol }, localStorage: { getItem: () => null } });
  const [kept, ...parts] = document.cookie.split(";");
  expect(kept).toBe("NEXT_LOCALE=fr");
  expect(parts.includes("secure")).toBe(isSecure);
});
