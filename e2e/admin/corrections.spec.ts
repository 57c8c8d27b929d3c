import { expect, problems, test } from "./admin-test";
import { checkAndSave, why } from "./record-test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const number = javaScriptEnabled ? "379" : "378";
    const evidence = `Reports of that day about ${number} differ`;

    test("a correction is added, seen by readers, edited, hidden and shown again", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      const official = (
        await sql<{ invitations: number }>("SELECT invitations FROM draw WHERE number = $1", [number])
      )[0]!.invitations;
      const seen = async () => ({
        draw: (await (await request.get(`/en/draws/${number}`)).text()).includes(evidence),
        about: (await (await request.get("/en/about")).text()).includes(evidence),
        api: JSON.stringify(await (await request.get("/api/v1/corrections")).json()).includes(evidence),
      });
      const [nowhere, everywhere] = [
        { draw: false, about: false, api: false },
        { draw: true, about: true, api: true },
      ];
      expect(await seen()).toEqual(nowhere);

      await page.goto("/en/admin/corrections");
      await page.getByRole("link", { name: "New correction" }).click();
      await page.getByLabel("Draw number").fill(number);
      await page.getByLabel("Which value").selectOption("invitations");
      await page.getByLabel("Official value").fill("7");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page).getByRole("listitem")).toHaveText([
        `Official value: The draw is stored with ${official}. Enter that as the official value.`,
        "Confidence: Enter a value.",
        "Evidence, English: Enter a value.",
        "Evidence, French: Enter a value.",
      ]);
      await page.getByLabel("Official value").fill(String(official));
      await page.getByLabel("Confidence").selectOption("low");
      await page.getByLabel("Evidence, English").fill(evidence);
      await page.getByLabel("Evidence, French").fill("Les comptes rendus de ce jour diffèrent");
      await checkAndSave(page);
      await expect(page).toHaveURL(/\/en\/admin\/corrections\/\d+\?saved=1/);
      expect(await seen()).toEqual(everywhere);
      const id = /corrections\/(\d+)/.exec(page.url())![1]!;
      expect(await (await request.get(`/fr/draws/${number}`)).text()).toContain(
        "Les comptes rendus de ce jour diffèrent",
      );

      await page.getByLabel("Likely value").fill("9999");
      await why(page).fill("A second report");
      await checkAndSave(page);
      await expect(page).toHaveURL(/\?saved=2/);
      expect(await (await request.get(`/en/draws/${number}`)).text()).toContain("9,999");
      // The sums of readers use the likely value.
      expect(await (await request.get("/en/invitations")).text()).toContain(`/en/draws/${number}`);

      await page.getByLabel("Reason for hiding it").fill("The report was wrong");
      await page.getByRole("button", { name: "Hide", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Hidden from every public page.");
      expect(await seen()).toEqual(nowhere);
      await page.goto("/en/admin/corrections/new");
      await page.getByLabel("Draw number").fill(number);
      await page.getByLabel("Which value").selectOption("invitations");
      await page.getByLabel("Official value").fill(String(official));
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText("has a hidden correction. Show it again and edit it.");

      await page.goto("/en/admin/corrections");
      await page
        .getByRole("region", { name: "Hidden" })
        .first()
        .getByRole("link", { name: "Invitations" })
        .last()
        .click();
      await page.goto(`/en/admin/corrections/${id}`);
      await page.getByLabel("Reason for showing it again").fill("It was right after all");
      await page.getByRole("button", { name: "Show again" }).click();
      await expect(page.getByRole("status")).toBeVisible();
      expect(await seen()).toEqual(everywhere);
      await page.goto(`/en/admin/corrections/${id}?compare=1&with=2`);
      await expect(
        page
          .getByRole("region", { name: "Revision 1 and revision 2" })
          .getByRole("row", { name: "Likely value not established 9,999" }),
      ).toBeVisible();
      await page.getByRole("link", { name: "Restore revision 1" }).click();
      await why(page).fill("Not established");
      await page.getByRole("button", { name: "Restore revision 1" }).click();
      await expect(page.getByRole("status")).toBeVisible();
      expect(
        await sql("SELECT kind, user_name FROM correction_revision WHERE correction_id = $1 ORDER BY revision", [
          Number(id),
        ]),
      ).toEqual(["create", "edit", "hide", "show", "restore"].map((kind) => ({ kind, user_name: "admin" })));
      expect(await sql("SELECT likely_value FROM correction WHERE id = $1", [Number(id)])).toEqual([
        { likely_value: null },
      ]);
      await page.goto(`/fr/admin/corrections/${id}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Ronde nº ${number} : Invitations`);
    });
  });
}
