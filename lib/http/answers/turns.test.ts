import { expect, test } from "vitest";
import { Allowance, COST, TooManyWait, Turns } from "./turns";

/** Work that ends when it is told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

const started = async (turns: Turns, count: number) => {
  const all = Array.from({ length: count }, () => {
    const { work, end } = held();
    return {
      end,
      answer: turns.take("costly", work).then(
        () => "made",
        (error: unknown) => error,
      ),
    };
  });
  await Promise.resolve();
  return all;
};

test("a full queue turns the next one away at once, and takes it when it has moved", async () => {
  const turns = new Turns();
  // Two at once, twenty that wait.
  const all = await started(turns, 22);
  await expect(turns.take("costly", async () => "late")).rejects.toBeInstanceOf(TooManyWait);
  expect(await turns.take("page", async () => "a page has a queue of its own")).toContain("a page");
  all[0]!.end();
  await all[0]!.answer;
  const taken = turns.take("costly", async () => "taken");
  for (const { end } of all) end();
  expect(await taken).toBe("taken");
  expect(await Promise.all(all.map(({ answer }) => answer))).toEqual(Array(22).fill("made"));
});

test("work that fails gives its turn away", async () => {
  const turns = new Turns();
  const fail = () => turns.take("costly", () => Promise.reject(new Error("no"))).catch(() => "failed");
  expect(await Promise.all([fail(), fail(), fail()])).toEqual(Array(3).fill("failed"));
  expect(await turns.take("costly", async () => "made")).toBe("made");
});

test("an address that has spent its minute is told how long to wait; another has its own", async () => {
  const allowance = new Allowance(COST.costly + COST.page);
  expect(await allowance.spend("192.0.2.1", "costly")).toMatchObject({ enough: true, left: 1 });
  expect(await allowance.spend("192.0.2.1", "page")).toMatchObject({ enough: true, left: 0 });
  const refused = await allowance.spend("192.0.2.1", "page");
  expect(refused).toMatchObject({ enough: false, left: 0 });
  expect(refused.seconds).toBeGreaterThan(0);
  expect(refused.seconds).toBeLessThanOrEqual(60);
  expect((await allowance.spend("192.0.2.2", "costly")).enough).toBe(true);
});
