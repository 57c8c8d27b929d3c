import type { Browser, Page } from "@playwright/test";
import { EVERY_SETTING, expectAccessibleIn } from "../accessibility";
import { addPerson, expect, problems, signIn, test, type SignIn } from "./admin-test";
import { checkAndSave, saveChecked, codesAsText, why } from "./record-test";

type Fill = (page: Page) => Promise<void>;
type Sql = Parameters<typeof addPerson>[0];

/** A page of somebody else who may edit records too. */
async function somebodyElse(
  browser: Browser,
  sql: Sql,
  options: { baseURL: string | undefined; javaScriptEnabled: boolean },
  name: string,
): Promise<Page> {
  const person: SignIn = { email: `${name.toLowerCase()}@example.test`, password: "an anthill of patient owls" };
  await addPerson(sql, { ...person, name, role: "admin" });
  const context = await browser.newContext({
    javaScriptEnabled: options.javaScriptEnabled,
    ...(options.baseURL && { baseURL: options.baseURL }),
  });
  const page = await context.newPage();
  await signIn(page, person);
  return page;
}

/** Opens the record twice, saves the one, and leaves the other at its refusal. */
async function meet(theirs: Page, yours: Page, path: string, fills: { theirs: Fill; yours: Fill }): Promise<void> {
  await theirs.goto(path);
  await yours.goto(path);
  await fills.yours(yours);
  await why(yours).fill("Mine");
  await fills.theirs(theirs);
  await why(theirs).fill("Theirs");
  await checkAndSave(theirs);
  await yours.getByRole("button", { name: "Continue" }).click();
  await expect(yours.getByRole("heading", { name: "Merge the two versions" })).toBeVisible();
  // Under the merge stands what one merges with.
  await expect(revisions(theirs).first()).toContainText("Revision 2");
  await expect(revisions(yours)).toHaveText(await revisions(theirs).allTextContents());
}

const revisions = (page: Page) =>
  page.getByRole("region", { name: "History", exact: true }).getByRole("heading", { level: 3 });

const group = (page: Page, name: string) => page.getByRole("radiogroup", { name, exact: true });
const chosen = (page: Page, name: string) => group(page, name).getByRole("radio", { checked: true });
const goOn = (page: Page) => page.getByRole("button", { name: "Continue with these values" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a version is merged by field, its list with the changes of both, and each field says who changed it", async ({
      signedIn: page,
      browser,
      baseURL,
      sql,
    }) => {
      test.setTimeout(90_000);
      const [category, slug, name] = javaScriptEnabled
        ? ["transport", "transport-2026-v2", "Ada"]
        : ["education", "education-2026", "Bea"];
      const listed = async () =>
        (
          await sql<{ noc: string }>("SELECT noc FROM category_version_occupation WHERE version = $1 ORDER BY noc", [
            slug,
          ])
        ).map(({ noc }) => noc);
      const [first, ...others] = await listed();
      const ada = await somebodyElse(browser, sql, { baseURL, javaScriptEnabled }, name);
      await meet(ada, page, `/en/admin/categories/${category}/versions/${slug}`, {
        theirs: async (each) => {
          await (await codesAsText(each, { scripted: javaScriptEnabled })).fill(others.join("\n"));
          await each.getByLabel("How many months").fill("13");
          await each.getByLabel("Hours of work").selectOption("none");
        },
        yours: async (each) => {
          await (await codesAsText(each, { scripted: javaScriptEnabled })).fill(`${first} ${others.join(" ")} 00012`);
          await each.getByLabel("Months of work").selectOption("not_established");
          await each.getByLabel("Last day in force").fill("2027-01-31");
        },
      });
      await expect(problems(page)).toContainText(
        `${name} saved this after you opened it, so your change was not saved.`,
      );
      await expect(page.getByText("Reason for the change made meanwhile: Theirs")).toBeVisible();
      await expect(page.getByRole("radiogroup")).toHaveCount(4);
      await expect(group(page, "Last day in force")).toContainText("Only you changed it.");
      await expect(chosen(page, "Last day in force")).toHaveAccessibleName(/January 31, 2027/);
      await expect(group(page, "Hours of work")).toContainText(`Only ${name} changed it.`);
      await expect(chosen(page, "Hours of work")).toHaveAccessibleName(new RegExp(`Now, by ${name} No such`));
      await expect(group(page, "Months of work")).toContainText("Both of you changed it: choose one.");
      await expect(group(page, "Months of work")).toContainText("At least 12 months");
      await expect(chosen(page, "Months of work")).toHaveCount(0);
      await expect(
        group(page, "NOC codes").getByRole("radio", { name: new RegExp(`^Now, by ${name} removed: ${first} `) }),
      ).toBeVisible();
      await expect(group(page, "NOC codes").getByRole("radio", { name: /^Yours added: 00012 / })).toBeVisible();
      await expect(chosen(page, "NOC codes")).toHaveCount(0);

      await goOn(page);
      await expect(problems(page).getByRole("listitem")).toHaveText([
        "Months of work: Choose one of the values.",
        "NOC codes: Choose one of the values.",
      ]);
      await problems(page)
        .getByRole("link", { name: /^NOC codes/ })
        .click();
      await expect(group(page, "NOC codes").getByRole("radio").first()).toBeFocused();
      await expect(group(page, "NOC codes").getByRole("radio").first()).toHaveAccessibleDescription(
        "Both of you changed it: choose one. Choose one of the values.",
      );
      await page.keyboard.press("ArrowUp");
      await expect(
        group(page, "NOC codes").getByRole("radio", {
          name: new RegExp(`^Both changes added: 00012 .*removed: ${first} `, "s"),
        }),
      ).toBeChecked();
      await group(page, "Months of work")
        .getByRole("radio", { name: /^Yours/ })
        .check();
      await goOn(page);
      const check = page.getByRole("region", { name: "Check what changes" });
      await expect(
        check.getByRole("row", { name: /^Months of work At least 13 months .* Not established/ }),
      ).toBeVisible();
      await expect(check.getByRole("row", { name: /^Hours of work/ })).toHaveCount(0);
      await saveChecked(page);
      expect(await listed()).toEqual(["00012", ...others]);
      expect(
        await sql(
          "SELECT rules->'minMonths'->>'state' AS months, rules->'minHours'->>'state' AS hours, effective_to::text " +
            "AS until, revision FROM category_version WHERE slug = $1",
          [slug],
        ),
      ).toEqual([{ months: "not_established", hours: "none", until: "2027-01-31", revision: 3 }]);
      await ada.context().close();
    });

    test("a category is merged, a third save while it is asks once more, and keeping all of theirs saves nothing", async ({
      signedIn: page,
      context,
      sql,
    }) => {
      test.setTimeout(90_000);
      const slug = javaScriptEnabled ? "physicians" : "military";
      // Two categories of one name are refused.
      const mode = javaScriptEnabled ? "" : " too";
      const other = await context.newPage();
      await meet(page, other, `/en/admin/categories/${slug}`, {
        theirs: (each) => each.getByLabel("English name").fill(`First words${mode}`),
        yours: async (each) => {
          await each.getByLabel("English name").fill(`Second words${mode}`);
          await each.getByLabel("Definition, French").fill("Une autre phrase.");
        },
      });
      await expect(chosen(other, "Definition")).toHaveAccessibleName(/Yours .*Une autre phrase\.$/s);
      await page.getByLabel("English name").fill(`Third words${mode}`);
      await why(page).fill("Again");
      await checkAndSave(page);
      await group(other, "English name")
        .getByRole("radio", { name: /^Yours Second words/ })
        .check();
      await goOn(other);
      await expect(problems(other)).toContainText("admin saved again meanwhile. Choose again.");
      await expect(
        group(other, "English name").getByRole("radio", { name: /Now, by admin Third words/ }),
      ).toBeVisible();
      await expect(chosen(other, "English name")).toHaveCount(0);
      await group(other, "English name")
        .getByRole("radio", { name: /Third words/ })
        .check();
      await group(other, "Definition").getByRole("radio", { name: /^Now/ }).check();
      await goOn(other);
      await expect(problems(other)).toContainText("You kept every current value, so there is nothing to save.");
      await expect(other.getByLabel("English name")).toHaveValue(`Third words${mode}`);
      await other.getByLabel("Definition, French").fill("Une autre phrase.");
      await checkAndSave(other);
      expect(await sql("SELECT name_en, definition_fr, revision FROM category WHERE slug = $1", [slug])).toEqual([
        { name_en: `Third words${mode}`, definition_fr: "Une autre phrase.", revision: 4 },
      ]);
    });

    test("a correction is merged, at the last step of saving too", async ({ signedIn: page, context, sql }) => {
      test.setTimeout(90_000);
      const id = javaScriptEnabled ? 3 : 4;
      const other = await context.newPage();
      for (const [each, confidence] of [
        [page, "low"],
        [other, "medium"],
      ] as const) {
        await each.goto(`/en/admin/corrections/${id}`);
        await each.getByLabel("Confidence").selectOption(confidence);
        await why(each).fill(confidence);
      }
      await page.getByLabel("Likely value").fill("");
      await other.getByLabel("Evidence, English").fill("Mine");
      await other.getByRole("button", { name: "Continue" }).click();
      await expect(other.getByRole("heading", { name: "Check what changes" })).toBeVisible();
      await checkAndSave(page);
      await other.getByRole("button", { name: "Save", exact: true }).click();
      await expect(problems(other)).toContainText(
        "admin saved this after you opened it, so your change was not saved.",
      );
      await expect(other.getByRole("radiogroup")).toHaveCount(3);
      await expect(chosen(other, "Likely value")).toHaveAccessibleName(/Now, by admin not established/);
      await goOn(other);
      await expect(problems(other).getByRole("listitem")).toHaveText(["Confidence: Choose one of the values."]);
      await group(other, "Confidence")
        .getByRole("radio", { name: /^Yours/ })
        .check();
      await goOn(other);
      await saveChecked(other);
      expect(
        await sql("SELECT likely_value, confidence, evidence_en, revision FROM correction WHERE id = $1", [id]),
      ).toEqual([{ likely_value: null, confidence: "medium", evidence_en: "Mine", revision: 3 }]);
    });

    test("an event is merged and saved with what was chosen", async ({ signedIn: page, context, sql }) => {
      const slug = javaScriptEnabled ? "category-lists-2025" : "category-lists-2026";
      const other = await context.newPage();
      await meet(page, other, `/en/admin/events/${slug}`, {
        theirs: async (each) => {
          await each.getByLabel("English title").fill("First words");
          await each.getByLabel("Source link").fill("https://www.canada.ca/first");
        },
        yours: async (each) => {
          await each.getByLabel("English title").fill("Second words");
          await each.getByLabel("French title").fill("Seconds mots");
        },
      });
      await expect(problems(other)).toContainText(
        "admin saved this after you opened it, so your change was not saved.",
      );
      await expect(other.getByRole("radiogroup")).toHaveCount(3);
      await expect(chosen(other, "French title")).toHaveAccessibleName(/Yours Seconds mots/);
      await goOn(other);
      await expect(problems(other).getByRole("listitem")).toHaveText(["English title: Choose one of the values."]);
      await group(other, "English title")
        .getByRole("radio", { name: /^Yours/ })
        .check();
      expect(await sql("SELECT revision FROM policy_event WHERE slug = $1", [slug])).toEqual([{ revision: 2 }]);
      await goOn(other);
      await saveChecked(other);
      expect(
        await sql("SELECT title_en, title_fr, source_url, revision FROM policy_event WHERE slug = $1", [slug]),
      ).toEqual([
        { title_en: "Second words", title_fr: "Seconds mots", source_url: "https://www.canada.ca/first", revision: 3 },
      ]);
    });
  });
}

test("what was restored or hidden meanwhile is said, and nothing is done on top of it", async ({
  signedIn: page,
  context,
  sql,
}) => {
  const path = "/en/admin/categories/senior-managers";
  const other = await context.newPage();
  for (const name of ["Once", "Twice"]) {
    await page.goto(path);
    await page.getByLabel("English name").fill(name);
    await why(page).fill(name);
    if (name === "Twice") await other.goto(`${path}?restore=1`);
    await checkAndSave(page);
  }
  await why(other).fill("Back");
  await other.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(problems(other)).toContainText("admin saved this after you opened it, so your change was not saved.");
  await problems(other).getByRole("link", { name: "See the current values" }).click();
  await expect(other.getByLabel("English name")).toHaveValue("Twice");
  expect(await sql("SELECT name_en, revision FROM category WHERE slug = 'senior-managers'")).toEqual([
    { name_en: "Twice", revision: 3 },
  ]);

  await other.goto("/en/admin/corrections/5");
  await other.getByLabel("Confidence").selectOption("low");
  await why(other).fill("Mine");
  await page.goto("/en/admin/corrections/5");
  await page.getByLabel("Reason for hiding it").fill("Wrong");
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await other.getByRole("button", { name: "Continue" }).click();
  await expect(problems(other)).toContainText("This is hidden. Show it again before you change it.");
  expect(await sql("SELECT confidence, hidden, revision FROM correction WHERE id = 5")).toEqual([
    { confidence: "medium", hidden: true, revision: 2 },
  ]);
});

test("in French, in the dark, on a phone, the merge of a version holds no fault and does not scroll sideways", async ({
  signedIn: page,
  context,
}) => {
  test.setTimeout(90_000);
  const other = await context.newPage();
  const path = "/fr/admin/categories/stem/versions/stem-2026";
  for (const [each, codes, months] of [
    [page, "21300\n72600", "18"],
    [other, "00012", "24"],
  ] as const) {
    await each.goto(path);
    await (await codesAsText(each, { scripted: true })).fill(codes);
    await each.locator('[name="minMonthsValue"]').fill(months);
    await why(each).fill("Parce que");
  }
  await page.locator('button[value="check"]').click();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await other.locator('button[value="check"]').click();
  await expect(other.getByRole("heading", { name: "Fusionner les deux versions" })).toBeVisible();
  await expectAccessibleIn(EVERY_SETTING, other, "the merge of a version");
});
