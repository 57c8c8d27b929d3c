import { expect, test } from "vitest";
import { isGuessable } from "./guessable";
import { generatePassword } from "./password";

const about = ["Jeanne Tremblay", "jeanne.tremblay@example.test"];

test.each([
  "password1234",
  "passwordpassword",
  "123456789012",
  "qwertyuiop12",
  "aaaaaaaaaaaa",
  "iloveyou12345",
  "jeannetremblay",
])("%s is guessed early", (password) => {
  expect(isGuessable(password, about)).toBe(true);
});

test.each(["a battery of staple horses", "correct horse battery", "orage bleu sur la toundra"])(
  "%s is not",
  (password) => {
    expect(isGuessable(password, about)).toBe(false);
  },
);

test("a password that the tracker makes never is, and the longest is answered quickly", () => {
  for (let round = 0; round < 20; round++) expect(isGuessable(generatePassword(), about)).toBe(false);
  const begun = performance.now();
  isGuessable("aB3$".repeat(32), about);
  expect(performance.now() - begun).toBeLessThan(2000);
});
