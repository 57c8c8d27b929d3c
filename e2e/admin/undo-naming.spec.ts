import { expect, problems, test as admin } from "./admin-test";
import { waiting, why } from "./record-test";

/** With workers of its own: no other test leaves a name there that waits. */
const test = admin.extend<object, { undoes: true }>({
  undoes: [async ({ playwright: _ }, provide) => provide(true), { scope: "worker", auto: true }],
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const [name, first, second, third] = javaScriptEnabled
      ? ["Teachers, 2026-Version 9", "961", "962", "963"]
      : ["Engineers, 2026-Version 9", "971", "972", "973"];

    test("what a name was said to mean is undone in one act, and a draw changed since stays", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      await waiting(sql, name, [first, second, third]);
      await page.goto("/en/admin/names");
      await page.getByRole("region", { name, exact: true }).getByRole("link", { name: "Say what it means" }).click();
      await page.getByLabel("It means").selectOption("education-2026");
      await page.getByLabel("Keep the name as").selectOption("alias");
      await why(page).fill("The notice gives this list");
      await page.getByRole("button", { name: "Classify 3 draws" }).click();
      await expect(page.getByRole("status")).toContainText("3 draws are classified");

      // Somebody gives one of them another class; another is saved while the page of the undoing is open.
      const change = (number: string, values: string) =>
        sql(
          `WITH changed AS (UPDATE draw SET ${values}, revision = revision + 1 WHERE number = $1 RETURNING *), last AS (SELECT after FROM draw_revision r JOIN draw d ON d.id = r.draw_id WHERE d.number = $1 ORDER BY r.revision DESC LIMIT 1)
         INSERT INTO draw_revision (draw_id, revision, kind, user_name, before, after)
         SELECT id, revision, 'edit', 'Bo', (SELECT after FROM last), (SELECT after FROM last) || jsonb_build_object('category', category, 'version', version, 'cutoff', cutoff, 'revision', revision) FROM changed`,
          [number],
        );
      await change(third, "category = 'general', version = NULL");
      const row = page
        .getByRole("region", { name: "The latest names that were given a meaning" })
        .getByRole("row")
        .filter({ hasText: name });
      await expect(row).toContainText("Reason: The notice gives this list");
      await row.getByRole("link", { name: `Undo “${name}”` }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Undo what “${name}” means`);
      await expect(page.getByRole("heading", { level: 2 })).toHaveText(["2 draws wait again", "1 draw stays as it is"]);
      await expect(page.getByRole("main")).toContainText(`or were changed since: #${third}.`);
      await page.getByRole("button", { name: "Undo it" }).click();
      await expect(problems(page)).toContainText("Reason for undoing it: Enter a reason.");
      await change(first, "cutoff = 471");
      await page.getByLabel("Reason for undoing it").fill("It is another list");
      await page.getByRole("button", { name: "Undo it" }).click();
      await expect(problems(page)).toContainText("Draws were saved since you opened this page, so nothing was undone.");
      await expect(page.getByLabel("Reason for undoing it")).toHaveValue("It is another list");
      await page.getByRole("button", { name: "Undo it" }).click();
      await expect(page.getByRole("status").first()).toContainText("The name is removed. 2 draws wait again.");

      await expect(page.getByRole("region", { name: `Draws waiting under “${name}”` }).getByRole("row")).toHaveCount(3);
      await expect(row).toContainText("no longer");
      expect(
        await sql(
          "SELECT d.number, d.category, r.kind, r.reason FROM draw d JOIN draw_revision r ON r.draw_id = d.id AND " +
            "r.revision = d.revision WHERE d.number = ANY($1) ORDER BY 1",
          [[first, second, third]],
        ),
      ).toEqual([
        { number: first, category: null, kind: "unclassify", reason: "It is another list" },
        { number: second, category: null, kind: "unclassify", reason: "It is another list" },
        { number: third, category: "general", kind: "edit", reason: null },
      ]);
      expect(
        await sql("SELECT $1 = ANY(aliases) AS known FROM category_version WHERE slug = 'education-2026'", [name]),
      ).toEqual([{ known: false }]);
      expect(await (await request.get(`/en/draws/${first}`)).text()).toContain("Classification undone by an admin");
      await page.goto("/en/admin/audit?about=draw");
      await expect(page.getByRole("row").filter({ hasText: "classification undone" }).first()).toContainText(
        "It is another list",
      );
      await page.goBack();

      // Sent again, or asked for a second time, there is nothing left.
      const id = (await sql<{ id: number }>("SELECT max(id) AS id FROM version_revision WHERE kind = 'classify'"))[0]!
        .id;
      await page.goto(`/fr/admin/names/version-${id}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette décision est introuvable");
      await expect(page.getByRole("status")).toContainText("Le nom n’a plus cette signification");

      // Said again, the name stands by the later act alone.
      await page.goto("/en/admin/names");
      await page.getByRole("region", { name, exact: true }).getByRole("link", { name: "Say what it means" }).click();
      await page.getByLabel("It means").selectOption("education-2026");
      await page.getByLabel("Keep the name as").selectOption("alias");
      await why(page).fill("It was that list after all");
      await page.getByRole("button", { name: "Classify 2 draws" }).click();
      await expect(page.getByRole("status")).toContainText("2 draws are classified");
      await page.goto("/en/admin/names");
      await expect(row.last()).toContainText("The notice gives this list");
      await expect(row.getByRole("cell").last()).toHaveText("no longer");
      await expect(row.getByRole("link")).toHaveCount(1);
      await expect(row.first().getByRole("link")).toBeVisible();
      await page.goto(`/en/admin/names/version-${id}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This decision was not found");
      await sql("UPDATE draw SET category = 'general', version = NULL WHERE number = ANY($1)", [[first, second]]);
    });
  });
}

test("it is said in French, and what is no act is not there", async ({ signedIn: page, sql }) => {
  await waiting(sql, "Nom à annuler", ["981"]);
  await page.goto("/en/admin/names?name=nom%20a%20annuler");
  await page.getByLabel("It means").selectOption("general");
  await why(page).fill("By mistake");
  await page.getByRole("button", { name: "Classify 1 draw" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await page.goto("/fr/admin/names");
  await page.getByRole("link", { name: "Annuler cette décision\u00a0: «\u00a0Nom à annuler\u00a0»" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["1 ronde attend de nouveau"]);
  await expect(page.getByRole("main")).toContainText(/a décidé le \d{1,2}(ᵉʳ)? \S+ \d{4}, .+ qu’il désigne /);
  await page.getByLabel("Raison de l’annulation").fill("Par erreur");
  await page.getByRole("button", { name: "Annuler cette décision" }).click();
  await expect(page.getByRole("status").first()).toContainText("Le nom est retiré. 1 ronde attend de nouveau.");
  for (const act of ["version-999999", "version-1", "draw-1", "x"]) {
    await page.goto(`/en/admin/names/${act}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This decision was not found");
  }
  await sql("UPDATE draw SET category = 'general' WHERE number = '981'");
});
