import { expect, problems, test as admin } from "./admin-test";
import { checkAndSave, waiting, why } from "./record-test";

/** With workers of its own: no other test leaves a name there that waits. */
const test = admin.extend<object, { names: true }>({
  names: [async ({ playwright: _ }, provide) => provide(true), { scope: "worker", auto: true }],
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const [name, first, second] = javaScriptEnabled
      ? ["Education Occupations, 2026-Version 2", "901", "902"]
      : ["STEM Occupations, 2026-Version 3", "911", "912"];
    const [target, category] = javaScriptEnabled ? ["education-2026", "education"] : ["stem-2026", "stem"];

    test("a name that nobody knows waits with its draws, and one act classifies them all", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      await page.goto("/en/admin/names");
      await expect(page.getByRole("main")).toContainText("Every round name is known. There is nothing to do.");
      await waiting(sql, name, [first, second]);
      await page.goto("/en/admin/names");
      await expect(page.getByRole("region", { name: `Draws waiting under “${name}”` }).getByRole("row")).toHaveCount(3);
      await page.getByRole("link", { name: "Say what it means" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`What does “${name}” mean?`);
      await expect(page.getByRole("heading", { name: "Known names with words in common" })).toBeVisible();
      // Nothing is chosen for the admin.
      await expect(page.getByLabel("It means")).toHaveValue("");
      await page.getByRole("button", { name: "Classify 2 draws" }).click();
      await expect(problems(page).getByRole("listitem")).toHaveText([
        "It means: Enter a value.",
        "Why: Enter a reason.",
      ]);
      await page.getByLabel("It means").selectOption(target);
      await page.getByLabel("Keep the name as").selectOption("officialEn");
      await why(page).fill("The notice gives this list");
      await page.getByRole("button", { name: "Classify 2 draws" }).click();
      await expect(page.getByRole("status")).toContainText(`2 draws are classified as ${name}.`);
      await expect(page.getByRole("main")).toContainText("Every round name is known");

      expect(
        await sql("SELECT kind, reason FROM version_revision WHERE version = $1 AND revision = 2", [target]),
      ).toEqual([{ kind: "classify", reason: "The notice gives this list" }]);
      expect(
        await sql(
          "SELECT d.number, d.version, r.kind FROM draw d JOIN draw_revision r ON r.draw_id = d.id AND r.revision " +
            "= d.revision WHERE d.number IN ($1, $2) ORDER BY 1",
          [first, second],
        ),
      ).toEqual([first, second].map((number) => ({ number, version: target, kind: "classify" })));
      expect(await (await request.get(`/en/categories/${category}`)).text()).toContain(`/en/draws/${first}`);
      expect(await (await request.get(`/api/v1/draws/${second}`)).text()).toContain(`"${target}"`);
      expect(await (await request.get(`/en/draws/${first}`)).text()).toContain("The notice gives this list");
    });
  });
}

test("a name that has been explained meanwhile is not explained twice", async ({ signedIn: page, context, sql }) => {
  await waiting(sql, "Contested name", ["921"]);
  const other = await context.newPage();
  for (const each of [page, other]) await each.goto("/en/admin/names?name=contested%20name");
  for (const [each, chosen] of [
    [page, "military-2026-v1"],
    [other, "general"],
  ] as const) {
    await each.getByLabel("It means").selectOption(chosen);
    await why(each).fill("So it is");
    await each.getByRole("button", { name: "Classify 1 draw" }).click();
    if (each === page) await expect(each.getByRole("status")).toBeVisible();
  }
  await expect(problems(other)).toContainText(
    "This name already means Skilled Military Recruits, 2026-Version 1, and a name can mean only one thing.",
  );
  expect(await sql("SELECT version, revision FROM draw WHERE number = '921'")).toEqual([
    { version: "military-2026-v1", revision: 2 },
  ]);
  await page.goto("/en/admin/names?name=contested%20name");
  await expect(page.getByRole("main")).toContainText("No draw is waiting under this name.");
});

test("a new version is made on the way, and its draws are classified in the same act", async ({
  signedIn: page,
  sql,
}) => {
  await waiting(sql, "Physicians, 2027-Version 2", ["931", "932"]);
  await page.goto("/en/admin/names?name=physicians%202027%20version%202");
  await page.getByRole("link", { name: "New version of Physicians" }).click();
  await expect(page.getByRole("main")).toContainText(
    "Saving also classifies 2 draws named “Physicians, 2027-Version 2”: #931, #932.",
  );
  await expect(page.getByLabel("Official name, English")).toHaveValue("Physicians, 2027-Version 2");
  await page.getByLabel("Provisional name, French").fill("Médecins 2027");
  await page.getByLabel("Year of the list").fill("2027");
  await why(page).fill("A new list");
  await checkAndSave(page);
  await expect(page.getByRole("status")).toContainText("2 draws are classified as Physicians, 2027-Version 2.");
  await expect(page).toHaveURL(/\/en\/admin\/categories\/physicians\/versions\/physicians-2027/);
  expect(await sql("SELECT number, version FROM draw WHERE number IN ('931', '932') ORDER BY 1")).toEqual([
    { number: "931", version: "physicians-2027" },
    { number: "932", version: "physicians-2027" },
  ]);
});

test("the names are told in French", async ({ signedIn: page, sql }) => {
  await waiting(sql, "Nom inconnu", ["941"]);
  await page.goto("/fr/admin/names");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Noms de rondes");
  await expect(page.getByRole("main")).toContainText("1 ronde attend");
  await page.getByRole("link", { name: "Dire ce qu’il désigne" }).click();
  await page.getByRole("button", { name: "Classer 1 ronde" }).click();
  await expect(page.getByRole("alert", { name: "Quelque chose ne va pas" })).toContainText(
    "Raison\u00a0: Entrez une raison.",
  );
  await sql("UPDATE draw SET category = 'general' WHERE number = '941'");
});
