import { BAND_KEYS } from "./bands";
import type { StoredState } from "./compare-feed";
import type { RawRow } from "./row-reader";

/* Rows and files of the feed's own form, for tests. */

const NO_POOL = Object.fromEntries(BAND_KEYS.map((key) => [key, "0"]));

/** A pool whose sums agree. */
export const POOL: RawRow = {
  dd1: "10",
  dd2: "20",
  dd3: "15",
  dd4: "1",
  dd5: "2",
  dd6: "3",
  dd7: "4",
  dd8: "5",
  dd9: "1,500",
  dd10: "100",
  dd11: "200",
  dd12: "300",
  dd13: "400",
  dd14: "500",
  dd15: "6",
  dd16: "7",
  dd17: "8",
  dd18: "1,566",
  drawDistributionAsOn: "November 9, 2025",
};

export const rowOf = (number: string, more: RawRow = {}): RawRow => ({
  drawNumber: number,
  drawNumberURL: `<a href='/content/canadasite/en/rounds/invitations.html?q=${number}'>${number}</a>`,
  drawDate: "2025-11-14",
  drawDateFull: "November 14, 2025",
  drawName: "Canadian Experience Class",
  drawSize: "3,500",
  drawCRS: "462",
  mitext: "",
  DrawText1: "",
  drawText2: "Federal Skilled Worker Program, Canadian Experience Class and Federal Skilled Trades Program",
  drawDateTime: "November 14, 2025 at 11:53:39 UTC",
  drawCutOff: "December 02, 2024 at 22:19:41 UTC",
  drawDistributionAsOn: "November 9, 2025",
  ...NO_POOL,
  ...more,
});

export const fileOf = (rounds: readonly unknown[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ classes: "wb-tables", rounds }));

/** A tracker in which nothing stands beside the draws and categories that a test gives. */
export const NOTHING_BESIDE: Omit<StoredState, "draws" | "categories"> = {
  pools: [],
  setPools: new Set(),
  newest: null,
  overrides: new Map(),
  undone: new Map(),
  kept: new Map(),
};
