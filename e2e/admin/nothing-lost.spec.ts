import type { Browser, Locator, Page, Route } from "@playwright/test";
import { addPerson, expect, fillIn, goOn, problems, signIn, test } from "./admin-test";
import { INVITED, KEPT_FORMS, type KeptForm } from "./kept-forms";

/** A draw as a person types it. */
const TYPED = {
  date: "2026-09-30",
  category: "cec",
  cutoff: "517",
  invitations: "2500",
  link: "https://www.canada.ca/en/a-page.html",
};

/** Expects every value of {@link TYPED} in the form of a draw. */
async function expectTyped(page: Page, date = TYPED.date): Promise<void> {
  await expect(page.locator('[name="date"]')).toHaveValue(date);
  await expect(page.locator('[name="category"]')).toHaveValue(TYPED.category);
  await expect(page.locator('[name="cutoff"]')).toHaveValue(TYPED.cutoff);
  await expect(page.locator('[name="invitations"]')).toHaveValue(TYPED.invitations);
  await expect(page.locator('[name="instructionUrl"]')).toHaveValue(TYPED.link);
  await expect(page.locator('[name="programs"][value="cec"]')).toBeChecked();
  await expect(page.locator('[name="programs"][value="fsw"]')).not.toBeChecked();
}

/** Ways in which a form that is sent gets no answer. */
const CUTS = {
  failed: (route: Route) => route.abort("connectionfailed"),
  reset: (route: Route) => route.abort("connectionreset"),
  gateway: (route: Route) => route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad Gateway</h1>" }),
  /** As an action of a build that is gone. */
  older: (route: Route) =>
    route.continue({ headers: { ...route.request().headers(), "next-action": "40".padEnd(42, "0") } }),
} as const;

/** Cuts off the next form that is sent, and no other. */
async function cut(page: Page, how: keyof typeof CUTS): Promise<void> {
  let done = false;
  await page.route(/\/admin(?:[/?]|$)/, (route) => {
    if (done || route.request().method() !== "POST") return route.fallback();
    done = true;
    return CUTS[how](route);
  });
}

/** The link of the bar to a page; a menu that is folded away has it too. */
const inBar = (page: Page, name: string) => page.locator(`nav a[href$="/admin/${name}"]`).filter({ visible: true });
const failure = (page: Page) => page.getByRole("alert", { name: /^(No answer came back|This site has been updated)/ });
const again = (page: Page) => page.getByRole("button", { name: "Send again" });

test.describe("a form cut off", () => {
  test.use({ allowedErrors: [/Failed to load resource|net::ERR_/] });

  test("the form of a draw keeps every value, says what is known, and is sent again", async ({
    signedIn: page,
    sql,
  }) => {
    await page.goto("/en/admin/draws/new");
    await page.getByLabel("Draw number").fill("860");
    const date = "2026-08-22";
    await fillIn(page, { ...TYPED, date });
    await cut(page, "reset");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(failure(page)).toContainText("Nothing was saved. Everything you entered is still here.");
    await expect(failure(page)).toBeFocused();
    await expectTyped(page, date);
    await again(page).click();
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
    await expect(failure(page)).toHaveCount(0);

    // Whether it was saved is not known where the save itself is cut off.
    for (const box of await page.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
    await cut(page, "gateway");
    await page.getByRole("button", { name: "Save the draw" }).click();
    await expect(failure(page)).toContainText("We do not know whether this was saved. You can safely send it again.");
    await again(page).click();
    await expect(page.getByRole("status")).toBeVisible();
    expect(await sql("SELECT cutoff, invitations FROM draw WHERE number = '860'")).toEqual([
      { cutoff: 517, invitations: 2500 },
    ]);
    // What is saved is no draft any more.
    await page.goto("/en/admin/draws/new");
    await expect(page.locator('[name="cutoff"]')).toHaveValue("");
  });
});

test("a session that ended leaves the form with its values; they come back for the same account only", async ({
  signedIn: page,
  context,
  admin,
  sql,
}) => {
  await page.goto("/en/admin/draws/new");
  await fillIn(page, TYPED);
  await context.clearCookies();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("You are signed out");
  await expectTyped(page);
  await page.goto("/en/admin/draws/new");
  await signIn(page, admin);
  await page.goto("/en/admin/draws/new");
  await expectTyped(page);

  await context.clearCookies();
  const other = { email: "other@example.test", password: "a battery of other horses" };
  await addPerson(sql, { ...other, name: "other", role: "editor" });
  await page.goto("/en/admin/login");
  await signIn(page, other);
  await page.goto("/en/admin/draws/new");
  await expect(page.locator('[name="cutoff"]')).toHaveValue("");
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test("values come back after a reload, in the other language, and with Back from the look before saving", async ({
  signedIn: page,
}) => {
  const warnings: string[] = [];
  page.on("dialog", (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await page.goto("/en/admin/draws/new");
  await fillIn(page, TYPED);
  await page.reload();
  await expect(page.getByText("What you entered here earlier was not saved. It has been restored.")).toBeVisible();
  await expectTyped(page);
  await goOn(page);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  await expectTyped(page);
  await page.getByLabel("Cut-off").fill("518");
  await page.getByLabel("Cut-off").fill(TYPED.cutoff);
  await goOn(page);
  await page.getByRole("button", { name: "Go back and change" }).click();
  await expectTyped(page);
  await goOn(page);
  await page.getByRole("button", { name: "Change: Cut-off" }).click();
  await expect(page.getByLabel("Cut-off")).toBeFocused();
  await expectTyped(page);

  // A click in the bar is warned of; the way to the other language takes the values along.
  warnings.length = 0;
  await page.getByRole("link", { name: "Français" }).first().click();
  await expect(page).toHaveURL(/\/fr\/admin\/draws\/new/);
  await expectTyped(page);
  expect(warnings).toEqual([]);
  await page.locator('[name="cutoff"]').fill("519");
  await inBar(page, "imports").click();
  await expect(page).toHaveURL(/imports/);
  expect(warnings).toEqual(["beforeunload"]);
  await page.goBack();
  await expect(page.locator('[name="cutoff"]')).toHaveValue("519");
  await page.getByRole("button", { name: "L’effacer" }).click();
  await expect(page.locator('[name="cutoff"]')).toHaveValue("");
});

/** A password that is typed into each form that asks for one. */
const SECRET = "three mice that nobody keeps";

/** The form of a row of the table, while its values are shown. */
const formOf = (page: Page, { typed }: KeptForm) =>
  page.locator("main form").filter({ has: page.locator(`[name="${Object.keys(typed)[0]}"]:not([type="hidden"])`) });

/** What can be seen in a form: `name=value`, of boxes and choices those that are ticked; no password and no file. */
const valuesOf = (form: Locator) =>
  form.evaluate((element: HTMLFormElement) =>
    [...element.elements].flatMap((each) => {
      const isText = each instanceof HTMLSelectElement || each instanceof HTMLTextAreaElement;
      if (!isText && !(each instanceof HTMLInputElement)) return [];
      if (each.name === "" || ["hidden", "password", "file"].includes(each.type)) return [];
      const isOff = !isText && ["checkbox", "radio"].includes(each.type) && !each.checked;
      return isOff ? [] : [`${each.name}=${each.value}`];
    }),
  );

const expectValues = (form: Locator, values: readonly string[], what: string) =>
  expect.poll(() => valuesOf(form), what).toEqual(values);

/** Ticks the boxes of a name whose value or label is among those wanted, and no other. */
async function tick(boxes: Locator, wanted: readonly string[]): Promise<void> {
  const states = await boxes.evaluateAll(
    (all: HTMLInputElement[], some) =>
      all.map(({ value, labels, ariaLabel }) => {
        const label = ariaLabel ?? labels?.[0]?.textContent ?? "";
        return some.some((each) => value === each || label.endsWith(each));
      }),
    wanted,
  );
  for (const [index, state] of states.entries()) await boxes.nth(index).setChecked(state);
}

const unfold = (form: Locator) =>
  form.locator("details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });

/** Types into a form as a person does. */
async function typeInto(form: Locator, typed: KeptForm["typed"]): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const input = form.locator(`[name="${name}"]:not([type="hidden"])`);
    if (typeof value !== "string") {
      await tick(input, value);
      continue;
    }
    const kind = await input.first().evaluate((element: HTMLInputElement) => element.type);
    if (kind === "radio") await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === "select-one") await input.selectOption(value);
    else
      await expect(async () => {
        // What is unfolded can fold again as scripts begin to run.
        await unfold(form);
        await input.fill(value, { timeout: 1000 });
      }).toPass();
  }
  for (const secret of await form.locator('[type="password"]').all()) await secret.fill(SECRET);
}

/** Opens the page of a form, types, and waits until that is kept; before scripts run nothing is. */
async function open(page: Page, row: KeptForm, sql: Sql): Promise<Locator> {
  if (row.unsigned) await page.context().clearCookies();
  await row.prepare?.(page, sql);
  if (row.path !== "" && !page.url().endsWith(row.path)) await page.goto(`/en${row.path}`);
  await row.step?.(page);
  const form = formOf(page, row);
  const [first] = Object.entries(row.typed);
  await expect(async () => {
    await unfold(form);
    await typeInto(form, Object.fromEntries([first!]));
    expect(await page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);
  }).toPass();
  await typeInto(form, row.typed);
  return form;
}

type Sql = Parameters<NonNullable<KeptForm["prepare"]>>[1];
type Tried = { page: Page; row: KeptForm; form: Locator; values: readonly string[] };

const send = (form: Locator, { send: by }: KeptForm) =>
  form
    .locator(`button[type="submit"]${by ?? ""}`)
    .last()
    .click();

/** No answer, a session that ended, and a refusal: the form stands as it was. */
async function tryAnswers({ page, row, form, values }: Tried): Promise<void> {
  for (const how of ["failed", "reset", "gateway", "older"] as const) {
    await cut(page, how);
    await send(form, row);
    await expect(failure(page), how).toBeFocused();
    await expectValues(form, values, how);
  }
  if (row.unsigned) return;
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await send(form, row);
  await expect(problems(page)).toContainText("You are signed out");
  await expectValues(form, values, "signed out");
  await page.context().addCookies(cookies);
  for (const { typed, says } of row.refusals ?? []) {
    await typeInto(form, typed);
    const refused = await valuesOf(form);
    await send(form, row);
    await expect(problems(page)).toContainText(says);
    await expectValues(form, refused, says);
    await typeInto(form, row.typed);
  }
  await expectValues(form, values, "after refusals");
}

/** A page that is loaded anew: by hand, in the other language, after a click in the bar. Nothing secret comes back. */
async function tryLoads({ page, row, form, values }: Tried): Promise<void> {
  const warnings: string[] = [];
  page.on("dialog", (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  const isBack = async (what: string) => {
    await expect(
      page
        .locator("main")
        .getByRole("status")
        .filter({ has: page.getByRole("button") }),
    ).toBeVisible();
    await row.step?.(page);
    await expectValues(form, values, what);
    for (const secret of await form.locator('[type="password"]').all()) await expect(secret).toHaveValue("");
  };
  await page.reload();
  await isBack("a reload");
  warnings.length = 0;
  await page.locator("a[hreflang='fr']").first().click();
  await expect(page).toHaveURL(/\/fr\/admin/);
  await isBack("the other language");
  expect(warnings).toEqual([]);
  // The page that it leads to is no matter: leaving is.
  await page.route(/\/admin\/audit$/, (route) => route.fulfill({ contentType: "text/html", body: "<title>Audit" }));
  if (row.unsigned) await page.locator("header a[href]").first().click();
  else await inBar(page, "audit").click();
  await expect(page).toHaveURL(row.unsigned ? /\/fr\/?$/ : /\/admin\/audit/);
  expect(warnings).toEqual(row.unsigned ? [] : ["beforeunload"]);
  await page.goBack();
  await isBack("a click in the bar");
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  for (const secret of [SECRET, INVITED]) expect(kept).not.toContain(secret);
}

/** The look before saving is left by *Back*, by its button, and by a reload. */
async function tryCheck({ page, row, form, values }: Tried): Promise<void> {
  const back = page.locator('main button[value="edit"]');
  const ways = [() => page.goBack(), () => back.click(), () => page.reload()];
  for (const [index, leave] of ways.entries()) {
    await send(form, row);
    await expect(back).toBeVisible();
    await leave();
    await expect(back).toHaveCount(0);
    await expectValues(form, values, `way ${index} back from the check`);
  }
}

/** Another form of the page is saved; the record is hidden in another tab. */
async function tryOthers({ page, row, form, values }: Tried, browser: Browser): Promise<void> {
  if (row.beside) {
    const beside = formOf(page, { ...row, typed: row.beside });
    await typeInto(beside, row.beside);
    await beside.locator('button[type="submit"]').last().click();
    await expect(page).toHaveURL(/saved=/);
    await expectValues(form, values, "saved beside");
  }
  if (row.hides) {
    // Somebody else's browser, without scripts: its pages are loaded in a fraction of the time.
    const other = await browser.newContext({ baseURL: new URL(page.url()).origin, javaScriptEnabled: false });
    await other.addCookies(await page.context().cookies());
    const tab = await other.newPage();
    await tab.goto(`/en${row.path}`);
    for (const act of ["hide", "show"] as const) {
      const reason = tab.locator(`[name="${act}-reason"]`);
      await reason.fill("Meanwhile");
      await tab.locator("main form").filter({ has: reason }).locator("button").last().click();
      // The page that says so has the form for the way back.
      await expect(tab.locator(`[name="${act === "hide" ? "show" : "hide"}-reason"]`)).toBeVisible();
      if (act === "show") continue;
      await send(form, row);
      await expect(form.getByRole("alert")).toBeVisible();
      await expectValues(form, values, "hidden meanwhile");
    }
    await other.close();
  }
}

test.describe("no value is lost: cut off in each way, signed out, loaded anew, left and come back to", () => {
  test.use({ allowedErrors: [/Failed to load resource|net::ERR_/] });
  for (const [name, row] of Object.entries(KEPT_FORMS))
    test(name, async ({ signedIn: page, editor: _, browser, sql }) => {
      test.setTimeout(120_000);
      const form = await open(page, row, sql);
      const tried = { page, row, form, values: await valuesOf(form) };
      const written = () =>
        sql("SELECT (SELECT version FROM data_version) AS data, (SELECT count(*) FROM audit_entry) AS acts");
      const before = await written();
      await tryAnswers(tried);
      await tryLoads(tried);
      if (row.check) await tryCheck(tried);
      expect(await written()).toEqual(before);
      await tryOthers(tried, browser);
    });
});
