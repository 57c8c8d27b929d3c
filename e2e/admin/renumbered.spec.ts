import { expect, goOn, problems, save, test } from "./admin-test";
import { why } from "./record-test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const [number, inWay] = javaScriptEnabled ? ["373", "980"] : ["372", "981"];

    test("a draw gets another number with its correction, whose older revision can be restored; not one where a correction stands", async ({
      signedIn: page,
      sql,
    }) => {
      const official = (
        await sql<{ invitations: number }>("SELECT invitations FROM draw WHERE number = $1", [number])
      )[0]!.invitations;
      const written = async () =>
        (
          await sql<{ count: string }>(
            "SELECT (SELECT count(*) FROM draw_revision) + (SELECT count(*) FROM correction_revision) AS count",
          )
        )[0]!.count;
      await page.goto("/en/admin/corrections/new");
      await page.getByLabel("Draw number").fill(number);
      await page.getByLabel("Which value").selectOption("invitations");
      await page.getByLabel("Official value").fill(String(official));
      await page.getByLabel("Confidence").selectOption("low");
      await page.getByLabel("Evidence, English").fill("Reports differ");
      await page.getByLabel("Evidence, French").fill("Les comptes rendus diffèrent");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page).toHaveURL(/\/en\/admin\/corrections\/\d+\?saved=1/);
      const id = /corrections\/(\d+)/.exec(page.url())![1]!;

      // What a draw that is no more has left.
      await sql(
        "INSERT INTO correction (draw_number, field, official_value, confidence, evidence_en, evidence_fr, hidden) " +
          "VALUES ($1, 'invitations', '1', 'low', 'Seen', 'Vu', true)",
        [inWay],
      );
      const before = await written();
      await page.goto(`/en/admin/draws/${number}`);
      await page.getByLabel("Draw number").fill(inWay);
      await why(page).fill("It has another number");
      await goOn(page);
      for (const box of await page.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
      await page.getByRole("button", { name: "Save the draw" }).click();
      await expect(problems(page)).toContainText(
        `Nothing was saved: draw #${inWay} already has a hidden correction of “Invitations”, and this draw has one of ` +
          "its own.",
      );
      expect(await written()).toBe(before);

      await page.getByLabel("Draw number").fill(`${number}a`);
      await goOn(page);
      await save(page);
      expect(await sql("SELECT draw_number, revision FROM correction WHERE id = $1", [Number(id)])).toEqual([
        { draw_number: `${number}a`, revision: 2 },
      ]);
      await page.goto(`/en/admin/corrections/${id}`);
      await page.getByLabel("Evidence, English").fill("Reports agree");
      await why(page).fill("Seen again");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page).toHaveURL(/\?saved=3/);
      await page.goto(`/en/admin/corrections/${id}?restore=1`);
      await why(page).fill("They differ after all");
      await page.getByRole("button", { name: "Restore revision 1" }).click();
      await expect(page.getByRole("status")).toBeVisible();
      expect(
        await sql("SELECT draw_number, evidence_en, revision FROM correction WHERE id = $1", [Number(id)]),
      ).toEqual([{ draw_number: `${number}a`, evidence_en: "Reports differ", revision: 4 }]);
    });
  });
}

test("what stands in the way of a number is said in French too", async ({ signedIn: page, sql }) => {
  await sql(
    "INSERT INTO correction (draw_number, field, official_value, confidence, evidence_en, evidence_fr) VALUES " +
      "('371', 'invitations', '1', 'low', 'Seen', 'Vu'), ('983', 'invitations', '1', 'low', 'Seen', 'Vu')",
  );
  await page.goto("/fr/admin/draws/371");
  await page.getByLabel("Numéro de la ronde").fill("983");
  await why(page).fill("Autre numéro");
  await page.getByRole("button", { name: "Continuer" }).click();
  const right = page.getByRole("checkbox", { name: "Oui, c’est exact." });
  await expect(right).toHaveCount(2);
  for (const box of await right.all()) await box.check();
  await page.getByRole("button", { name: "Enregistrer la ronde" }).click();
  await expect(page.getByRole("alert").first()).toContainText(
    "la ronde nº\u00a0983 a déjà une correction de «\u00a0Invitations\u00a0»",
  );
});
