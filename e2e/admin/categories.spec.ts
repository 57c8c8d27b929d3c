import { expect, problems, test } from "./admin-test";
import { checkAndSave, codesAsText, waiting, why } from "./record-test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const [category, slug, older, previous] = javaScriptEnabled
      ? ["trades", "trades-2026-v3", "trades-v2", "Trade occupations (Version 2)"]
      : ["healthcare", "healthcare-2026-v3", "healthcare-v2", "Healthcare and social services occupations (Version 2)"];
    const path = `/en/admin/categories/${category}/versions/${slug}`;

    test("a version is edited, every page follows, and any revision is compared and restored", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      const listed = async (version = slug) =>
        (
          await sql<{ noc: string }>("SELECT noc FROM category_version_occupation WHERE version = $1 ORDER BY noc", [
            version,
          ])
        ).map(({ noc }) => noc);
      const [before, old] = [await listed(), await listed(older)];
      await page.goto(path);
      const codes = await codesAsText(page, { scripted: javaScriptEnabled });
      await expect(codes).toHaveValue(before.join("\n"));

      await codes.fill(`${before.slice(1).join("\n")}\n99999\npilot`);
      await page.getByLabel("Months of work").selectOption("value");
      await page.getByLabel("How many months").fill("");
      await page.getByLabel("Other round names").fill("General");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page).getByRole("listitem")).toHaveText([
        "Other round names: “General” already means General, and a name can mean only one thing.",
        "How many months: Enter a value.",
        `NOC codes: Each line needs a code of five digits. Correct these (with their lines): pilot (${before.length + 1}).`,
        "NOC codes: These are not NOC 2021 codes: 99999.",
        "Why: Enter a reason.",
      ]);
      await expect(codes).toHaveAttribute("aria-invalid", "true");

      await codes.fill(`00012 ${before.slice(1).join(" ")}`);
      await page.getByLabel("How many months").fill("18");
      await page.getByLabel("Hours of work").selectOption("not_established");
      await page.getByLabel("Continuity").selectOption("none");
      await page.getByLabel("Other round names").fill("");
      await why(page).fill("The instruction was amended");
      await page.getByRole("textbox", { name: "Source" }).first().fill("Ministerial instruction 2026");
      await page.getByRole("button", { name: "Continue" }).click();
      const check = page.getByRole("region", { name: "Check what changes" });
      await expect(check.getByRole("row", { name: /^Months of work .* At least 18 months/ })).toBeVisible();
      await expect(check.getByRole("row", { name: /^Hours of work .* Not established/ })).toBeVisible();
      await expect(check.getByRole("row", { name: /^Continuity .* No such rule/ })).toBeVisible();
      await expect(
        check.getByRole("row", { name: new RegExp(`^NOC codes removed: ${before[0]} .* added: 00012 `) }),
      ).toBeVisible();
      const wanted = ["00012", ...before.slice(1)];
      const [added, dropped] = [
        wanted.filter((noc) => !old.includes(noc)).length,
        old.filter((noc) => !wanted.includes(noc)).length,
      ];
      await expect(
        page.getByRole("heading", { name: `Compared with ${previous}: ${added} added, ${dropped} removed` }),
      ).toBeVisible();
      expect(await listed()).toEqual(before);

      await page.getByRole("button", { name: "Go back and change" }).click();
      await expect(page.getByLabel("How many months")).toHaveValue("18");
      await checkAndSave(page);
      await expect(page).toHaveURL(`${path}?saved=2`);
      expect(await listed()).toEqual(["00012", ...before.slice(1)]);
      expect(await (await request.get(`/en/categories/${category}`)).text()).toContain("At least 18 months");
      expect(await (await request.get("/en/occupations/00012")).text()).toContain(`/en/categories/${category}`);
      const left: { versions: string[] } = await (await request.get(`/api/v1/occupations/${before[0]}`)).json();
      expect(left.versions).not.toContain(slug);
      const answer = JSON.stringify(await (await request.get("/api/v1/categories")).json());
      expect(answer).toContain('"minMonths":{"state":"value","value":18}');

      const history = page.getByRole("region", { name: "History", exact: true });
      await expect(history.getByRole("heading", { level: 3 })).toHaveText([
        "Revision 2: changed by admin",
        "Revision 1: stored from the reference files",
      ]);
      await expect(history).toContainText("Source: Ministerial instruction 2026");
      await page.getByLabel("Revision", { exact: true }).selectOption("2");
      await page.getByLabel("With revision").selectOption("1");
      await page.getByRole("button", { name: "Compare" }).click();
      await expect(page).toHaveURL(/compare=2&with=1/);
      await expect(
        page
          .getByRole("region", { name: "Revision 2 and revision 1" })
          .getByRole("row", { name: /^Months of work At least 18 months/ }),
      ).toBeVisible();

      await page.getByRole("link", { name: "Restore revision 1" }).click();
      const restore = page.getByRole("button", { name: "Restore revision 1" });
      await restore.click();
      await expect(problems(page)).toContainText("Enter a reason.");
      await why(page).fill("The amendment was withdrawn");
      await restore.click();
      await expect(page.getByRole("status")).toContainText("The earlier revision is restored.");
      expect(await listed()).toEqual(before);
      expect(
        await sql("SELECT kind, reason FROM version_revision WHERE version = $1 AND revision = 3", [slug]),
      ).toEqual([{ kind: "restore", reason: "The amendment was withdrawn" }]);
      await page.goto(`${path}?restore=1`);
      await expect(page.getByRole("main")).toContainText("Revision 1 has the current values");
    });
  });
}

test("an edit of names says how many draws it concerns, and classifies none anew", async ({ signedIn: page, sql }) => {
  await waiting(sql, "STEM by another name", ["951"]);
  await page.goto("/en/admin/categories/stem/versions/stem-v1");
  await page.getByLabel("Official name, English").fill("STEM occupations, first list");
  await page.getByLabel("Other round names").fill("STEM by another name");
  await why(page).fill("Trying");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("main")).toContainText(
    /\d draws? (has|have) a name that will no longer be known for this/,
  );
  await expect(page.getByRole("main")).toContainText("1 draw has a name that will now be known. It stays unclassified");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status")).toBeVisible();
  expect(await sql("SELECT category, revision FROM draw WHERE number = '951'")).toEqual([
    { category: null, revision: 1 },
  ]);
  expect(await sql("SELECT count(*)::int AS draws FROM draw WHERE version = 'stem-v1'")).not.toEqual([{ draws: 0 }]);
  // The queue knows by now what it means, and classifies what waits.
  await page.goto("/en/admin/names?name=stem%20by%20another%20name");
  await expect(page.getByRole("main")).toContainText("The name now means STEM occupations, first list");
  await why(page).fill("Known by now");
  await page.getByRole("button", { name: "Classify 1 draw" }).click();
  // The version was not in force on the day of that draw: it is asked first.
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status")).toBeVisible();
  expect(await sql("SELECT version FROM draw WHERE number = '951'")).toEqual([{ version: "stem-v1" }]);
});

test("days that overlap another version's are refused where both bounds are established", async ({
  signedIn: page,
}) => {
  await page.goto("/en/admin/categories/agriculture/versions/agriculture-2025");
  await page.getByLabel("First day in force").fill("2025-02-26");
  await why(page).fill("Trying");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(problems(page)).toContainText(
    "The dates overlap those of Agriculture and agri-food occupations (Version 1), in force from May 31, 2023 to February 26, 2025.",
  );
});

test("a new category appears everywhere with a look of its own, gets a version, and is removed only without draws", async ({
  signedIn: page,
  request,
  sql,
}) => {
  await page.goto("/en/admin/categories/new");
  for (const [label, value] of [
    ["English name", "Space occupations"],
    ["French name", "Métiers de l’espace"],
    ["Short name, English", "Space"],
    ["Short name, French", "Espace"],
    ["Definition, English", "Who flies."],
    ["Definition, French", "Qui vole."],
    ["Place in lists", "10"],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(problems(page)).toContainText(
    "Healthcare and social services occupations has this place. Choose another.",
  );
  await page.getByLabel("Place in lists").fill("111");
  await checkAndSave(page);
  await expect(page).toHaveURL(/\/en\/admin\/categories\/space\?saved=1/);
  for (const url of ["/en/categories", "/fr/categories", "/en/draws", "/en/explore", "/api/v1/categories"])
    expect(await (await request.get(url)).text(), url).toMatch(/space/i);
  expect(await (await request.get("/en/categories/space")).text()).toContain("--cat-spare-");

  await page.getByRole("link", { name: "New version" }).click();
  await expect(page.getByRole("main")).toContainText("Each rule is “not established” until you choose otherwise");
  await page.getByLabel("Provisional name, English").fill("Space occupations (2026 list)");
  await page.getByLabel("Provisional name, French").fill("Métiers de l’espace (liste de 2026)");
  await page.getByLabel("Year of the list").fill("2026");
  await page.getByLabel("Announced").fill("2026-09-01");
  await (await codesAsText(page, { scripted: true })).fill("72600");
  await checkAndSave(page);
  await expect(page).toHaveURL(/\/space\/versions\/space-2026\?saved=1/);
  expect(await (await request.get("/en/occupations/72600")).text()).toContain("/en/categories/space");
  await expect(page.getByText("No draw uses it.")).toBeVisible();

  await page.goto("/en/admin/categories/space");
  await page.getByLabel("Reason for hiding it").fill("Made by mistake");
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Hidden from every public page.");
  expect((await request.get("/en/categories/space")).status()).toBe(404);
  expect(await (await request.get("/en/occupations/72600")).text()).not.toContain("/en/categories/space");
  await page.getByLabel("Reason for showing it again").fill("It was right");
  await page.getByRole("button", { name: "Show again" }).click();
  await expect(page.getByRole("status")).toContainText("Shown again on every public page.");
  expect((await request.get("/en/categories/space")).status()).toBe(200);
  expect(await sql("SELECT kind FROM category_revision WHERE category = 'space' ORDER BY revision")).toEqual([
    { kind: "create" },
    { kind: "hide" },
    { kind: "show" },
  ]);
  await page.goto("/en/admin/categories/cec");
  await expect(page.getByRole("button", { name: "Hide", exact: true })).toHaveCount(0);
});

test("an event is compared with its past and restored as it was", async ({ signedIn: page, sql }) => {
  const path = "/en/admin/events/job-offer-points-removed";
  await page.goto(path);
  await page.getByLabel("English title").fill("Wrong words");
  await why(page).fill("Trying");
  await checkAndSave(page);
  await page.goto(`${path}?compare=1&with=2`);
  await expect(
    page
      .getByRole("region", { name: "Revision 1 and revision 2" })
      .getByRole("row", { name: /^English title .* Wrong words$/ }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Restore revision 1" }).click();
  await page.getByRole("textbox", { name: "Why", exact: true }).last().fill("It was right");
  await page.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(page.getByRole("status")).toContainText("The earlier revision is restored.");
  expect(
    await sql("SELECT kind FROM event_revision WHERE event = 'job-offer-points-removed' ORDER BY revision"),
  ).toEqual([{ kind: "seed" }, { kind: "edit" }, { kind: "restore" }]);
  expect(await sql("SELECT title_en FROM policy_event WHERE slug = 'job-offer-points-removed'")).not.toEqual([
    { title_en: "Wrong words" },
  ]);
});

test("what does not exist is said, with a way back, in both languages", async ({ signedIn: page }) => {
  for (const [path, text] of [
    ["/en/admin/categories/none", "Category not found"],
    ["/en/admin/categories/none/versions/new", "Category not found"],
    ["/fr/admin/categories/cec/versions/none", "Version introuvable"],
    ["/fr/admin/corrections/999", "Correction introuvable"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text);
  }
});
