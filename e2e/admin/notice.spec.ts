import { expectAccessibleIn, SETTINGS } from "../accessibility";
import { expect, goOn, problems, save, test } from "./admin-test";

const ENGLISH = (
  number: string,
) => `Ministerial Instructions respecting invitations to apply for permanent residence under the Express Entry system #${number} – October 2, 2026
Physicians with Canadian Work Experience, 2026-Version 1
Number of invitations issued: 229 Footnote *
Rank required to be invited to apply: 229 or above
Date and time of round: October 2, 2026 at 14:01:02 UTC
CRS score of lowest-ranked candidate invited: 198
Tie-breaking rule: August 06, 2026 at 19:40:38 UTC`;
const FRENCH = `Catégorie : Recrues militaires qualifiées, 2026-Version 1
Date et heure de la ronde : 2 octobre 2026 à 10 h 30, heure avancée de l’Est
Nombre d’invitations envoyées : 1 200
Note obtenue dans le SCG par le candidat invité le moins bien classé : 462`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a pasted notice fills the form, each value with its place, and is saved the usual way", async ({
      signedIn: page,
      sql,
    }) => {
      const number = javaScriptEnabled ? "840" : "841";
      const day = javaScriptEnabled ? "October 2, 2026" : "October 1, 2026";
      await page.goto("/en/admin/draws/new");
      await page.getByText("Text of the notice").first().click();
      await page
        .getByRole("textbox", { name: "Text of the notice" })
        .fill(ENGLISH(number).replaceAll("October 2, 2026", day));
      await page.getByRole("button", { name: "Read the text" }).click();
      await expect(page.getByRole("heading", { name: "What the text says" })).toBeVisible();
      await expect(page.locator("mark")).toHaveCount(7);
      await expect(page.getByLabel("Draw number")).toHaveValue(number);
      await expect(page.getByLabel("Date", { exact: true })).toHaveValue(
        javaScriptEnabled ? "2026-10-02" : "2026-10-01",
      );
      await expect(page.getByLabel(/^Time \(UTC\)/)).toHaveValue("14:01:02");
      await expect(page.getByLabel("Category version")).toHaveValue("physicians-2026-v1");
      await expect(page.getByRole("checkbox", { name: "Federal Skilled Worker Program" })).toBeChecked();
      await expect(page.getByLabel("Invitations")).toHaveValue("229");
      await expect(page.getByLabel("Cut-off")).toHaveValue("198");
      await expect(page.getByLabel("Cut-off")).toHaveAccessibleDescription(
        /Found at mark 6: “… candidate invited: 198”/,
      );
      await expect(page.getByLabel("Tie-break day (UTC)")).toHaveValue("2026-08-06");
      await expect(page.getByLabel("Tie-break time (UTC)")).toHaveValue("19:40:38");
      await expect(page.getByText("Not found, so left unchanged: Official link and Pool day.")).toBeVisible();

      await page.getByLabel("Cut-off").fill("199");
      await page.getByLabel("Source of the values").fill("The pasted notice");
      await page.getByLabel("Cut-off").press("Enter");
      await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
      await page.getByRole("button", { name: "Go back and change" }).click();
      // What was typed over is no longer said to be found; the marks are still there.
      await expect(page.getByLabel("Cut-off")).toHaveValue("199");
      await expect(page.getByLabel("Cut-off")).not.toHaveAccessibleDescription(/Found/);
      await expect(page.locator("mark")).toHaveCount(7);
      await goOn(page);
      await save(page);
      expect(
        await sql("SELECT cutoff, invitations, version, source, drawn_at, tie_break_at FROM draw WHERE number = $1", [
          number,
        ]),
      ).toEqual([
        {
          cutoff: 199,
          invitations: 229,
          version: "physicians-2026-v1",
          source: "admin",
          drawn_at: new Date(javaScriptEnabled ? "2026-10-02T14:01:02Z" : "2026-10-01T14:01:02Z"),
          tie_break_at: new Date("2026-08-06T19:40:38Z"),
        },
      ]);
    });

    test("what the text does not settle stays empty and is asked; an answer fills it in", async ({
      signedIn: page,
    }) => {
      await page.goto("/en/admin/draws/new");
      await page.getByLabel("Invitations").fill("77");
      await page.getByText("Text of the notice").first().click();
      await page
        .getByRole("textbox", { name: "Text of the notice" })
        .fill(
          "Category: Bakers, 2027-Version 1\nDate: 03/04/2026\nNumber of invitations issued: 3,500\nRank required: " +
            "3,000 or above\nCut-off: 462",
        );
      await page.getByRole("button", { name: "Read the text" }).click();
      await expect(page.getByLabel("Cut-off")).toHaveValue("462");
      await expect(page.getByLabel("Invitations")).toHaveValue("");
      await expect(page.getByLabel("Date", { exact: true })).toHaveValue("");
      const question = (name: RegExp) => page.getByRole("group", { name });
      await expect(question(/^Round This is not exactly a known round name/)).toBeVisible();
      await question(/^Date Which number is the day, and which the month\?/)
        .getByRole("radio", { name: "March 4, 2026 (mark 2)" })
        .check();
      await question(/^Invitations The rank required is not the number/)
        .getByRole("radio", { name: /3,500/ })
        .check();
      await page.getByRole("button", { name: "Fill in what I chose" }).click();
      await expect(page.getByLabel("Date", { exact: true })).toHaveValue("2026-03-04");
      await expect(page.getByLabel("Invitations")).toHaveValue("3500");
      await expect(page.getByLabel("Invitations")).toHaveAccessibleDescription(/Found at mark/);
      await expect(page.getByRole("group", { name: /^Date Which/ })).toHaveCount(0);

      // An answer counts when going on too, where the field is empty.
      await question(/^Round/)
        .getByRole("radio", { name: "“Bakers, 2027-Version 1”, as published: not yet classified (mark 1)" })
        .check();
      await page.getByRole("checkbox", { name: "Canadian Experience Class" }).check();
      await goOn(page);
      await expect(page.locator("form dl").first()).toContainText("Bakers, 2027-Version 1");
      await expect(page.locator("form dl").first()).toContainText("not yet classified");
    });

    test("a French notice is read in French, and a text without a draw says so", async ({ signedIn: page }) => {
      await page.goto("/fr/admin/draws/new");
      await page.getByText("Texte de l’avis").first().click();
      await page.getByRole("textbox", { name: "Texte de l’avis" }).fill("Il fait beau à Ottawa.");
      await page.getByRole("button", { name: "Lire le texte" }).click();
      await expect(page.getByRole("alert", { name: "Quelque chose ne va pas" })).toContainText(
        "Rien sur une ronde n’a pu être lu dans ce texte. Collez un autre texte, ou remplissez le formulaire.",
      );
      await expect(page.getByRole("textbox", { name: "Texte de l’avis" })).toHaveValue("Il fait beau à Ottawa.");
      await page.getByRole("textbox", { name: "Texte de l’avis" }).fill(FRENCH);
      await page.getByRole("button", { name: "Lire le texte" }).click();
      await expect(page.locator('[name="category"]')).toHaveValue("military-2026-v1");
      await expect(page.locator('[name="time"]')).toHaveValue("14:30:00");
      await expect(page.locator('[name="invitations"]')).toHaveValue("1200");
      await expect(page.locator('[name="cutoff"]')).toHaveAccessibleDescription(/Trouvé au repère \d\s:\s«/);
    });
  });
}

test("nothing pasted is said at the text", async ({ signedIn: page }) => {
  await page.goto("/en/admin/draws/new");
  await page.getByText("Text of the notice").first().click();
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(problems(page)).toContainText("Paste the text of a notice first.");
});

test("too much is said before it is sent, and the form is kept", async ({ signedIn: page }) => {
  await page.goto("/fr/admin/draws/new");
  await page.getByLabel("Invitations").fill("77");
  await page.getByText("Texte de l’avis").first().click();
  const text = page.getByRole("textbox", { name: "Texte de l’avis" });
  const buttons = [
    page.getByRole("button", { name: "Lire le texte" }),
    page.getByRole("button", { name: "Continuer" }),
  ];
  // More than any form takes.
  await text.fill("é".repeat(6_800_000));
  await expect(
    page.getByText("Ce texte est trop long pour un avis\u00a0: collez la partie qui porte sur une ronde."),
  ).toBeVisible();
  for (const button of buttons) await expect(button).toBeDisabled();
  await page.getByLabel("Invitations").press("Enter");
  await text.fill("a ".repeat(30_000));
  for (const button of buttons) await expect(button).toBeEnabled();
  await expect(text).toBeVisible();
  await buttons[0]!.click();
  await expect(page.getByRole("alert", { name: "Quelque chose ne va pas" })).toContainText(
    "Rien sur une ronde n’a pu être lu dans ce texte. Collez un autre texte, ou remplissez le formulaire.",
  );
  await expect(page.getByLabel("Invitations")).toHaveValue("77");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("too much is said by the server", async ({ signedIn: page }) => {
    await page.goto("/en/admin/draws/new");
    await page.getByText("Text of the notice").first().click();
    await page.getByRole("textbox", { name: "Text of the notice" }).fill("a ".repeat(30_001));
    await page.getByRole("button", { name: "Read the text" }).click();
    await expect(problems(page)).toContainText("This text is too long to be a notice");
    await expect(page.getByRole("button", { name: "Read the text" })).toBeEnabled();
  });
});

for (const language of ["en", "fr"] as const) {
  test(`a text with marks and questions holds no WCAG 2.2 A or AA fault on phone and desktop, ${language}`, async ({
    signedIn: page,
  }) => {
    await page.goto(`/${language}/admin/draws/new`);
    const address =
      "https://www.canada.ca/en/" +
      "a-rather-long-address-of-a-page-that-says-the-same-in-many-more-words-than-it-needs-to-" +
      "say-it.html";
    await page.locator('[name="pasted"]').fill(`${ENGLISH("850")}\nCut-off: 199\n${address}`);
    await page.locator('button[value="read"]').click();
    await expect(page.locator("mark").first()).toBeVisible();
    await expectAccessibleIn(SETTINGS[language], page, "marks and questions");
  });
}
