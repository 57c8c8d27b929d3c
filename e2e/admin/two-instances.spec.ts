import { enterDraw, expect, test } from "./admin-test";

/** What tells of draws, with what each says of draw 904 only. */
const TELLING = [
  ["/api/v1/feeds/draws.atom", "/draws/904"],
  ["/api/v1/feeds/draws.json", "/draws/904"],
  ["/api/v1/draws.ics", "/draws/904"],
  ["/api/v1/changes?since=2026-10-01", '"904"'],
  ["/api/v1/draws.csv", "\n904,"],
  ["/en/draws", "/en/draws/904"],
] as const;

test("a draw saved at one instance is told in the very next answer of the other", async ({ tracker, signedIn }) => {
  const { origin, stop } = await tracker.beside();
  const ask = async (path: string) => {
    const answer = await fetch(origin + path);
    // A line of a calendar is folded.
    return `${answer.status} ${(await answer.text()).replaceAll("\r\n ", "")}`;
  };
  try {
    for (const [path, said] of TELLING) {
      // Twice: what is kept is kept then.
      for (let time = 0; time < 2; time += 1) {
        const before = await ask(path);
        expect(before).toMatch(/^200 /);
        expect(before, path).not.toContain(said);
      }
    }
    await enterDraw(signedIn, "904", {
      date: "2026-10-01",
      category: "cec",
      cutoff: "509",
      invitations: "1000",
      link: "https://www.canada.ca/en/immigration.html",
    });
    const told = await Promise.all(TELLING.map(async ([path, said]) => [path, (await ask(path)).includes(said)]));
    expect(told).toEqual(TELLING.map(([path]) => [path, true]));
  } finally {
    await stop();
  }
});
