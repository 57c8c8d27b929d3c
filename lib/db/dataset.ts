import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { shownOn, type ShowsFrom } from "@/lib/rules/category/shows-from";
import type { Dataset, DatasetNow } from "@/lib/rules/dataset";
import { compareDraws } from "@/lib/rules/draw/draw";
import { knownTo } from "@/lib/rules/draw/known-to";
import type { FeedFreshness } from "@/lib/rules/feed/import-run";
import { eventsWithGrids } from "@/lib/rules/crs/grid-mark";
import { compareEvents } from "@/lib/rules/event/policy-event";
import { ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import { logger } from "@/lib/logger";
import { processWide } from "@/lib/process-wide";
import { inTime, isAway, isLatestHeard, noteAway, noteVersion } from "./away";
import { db } from "./client";
import type { Db } from "./connect";
import { toCrsGrid } from "./crs-grid-row";
import { readShowsFrom } from "./queries/shows-from";
import {
  dayOf,
  drawSelect,
  shownCategories,
  toCategory,
  toCorrection,
  toDraw,
  toOccupation,
  toPolicyEvent,
  toPool,
} from "./rows";

/**
 * Reads all public data, in one state of the database where `tx` holds one.
 * @throws when the database does not answer
 */
export async function readPublic(tx: Db): Promise<Dataset> {
  const draws = await tx.draw.findMany({ select: drawSelect, where: { hidden: false } });
  const categories = await tx.category.findMany(shownCategories);
  const occupations = await tx.occupation.findMany({ orderBy: { noc: "asc" } });
  const pools = await tx.poolSnapshot.findMany({ include: { bands: true }, orderBy: { asOf: "asc" } });
  const hiddenPools = new Set(pools.filter(({ hidden }) => hidden).map(({ asOf }) => dayOf(asOf)));
  const corrections = await tx.correction.findMany({ where: { hidden: false }, orderBy: { id: "asc" } });
  const shown = new Set(draws.map(({ number }) => number));
  const events = await tx.policyEvent.findMany({ where: { hidden: false } });
  const crsGrids = (await tx.crsGrid.findMany({ orderBy: { firstDay: "asc" } })).map(toCrsGrid);
  return {
    // The pool of a draw is unknown while its snapshot is hidden.
    draws: draws
      .map(toDraw)
      .map((draw) => (draw.poolAsOf && hiddenPools.has(draw.poolAsOf) ? { ...draw, poolAsOf: null } : draw))
      .sort(compareDraws),
    categories: categories.map(toCategory),
    occupations: occupations.map(toOccupation),
    pools: pools.filter(({ hidden }) => !hidden).map(toPool),
    corrections: corrections.map(toCorrection).filter(({ drawNumber }) => shown.has(drawNumber)),
    events: eventsWithGrids(events.map(toPolicyEvent), crsGrids).sort(compareEvents),
    crsGrids,
  };
}

type Reading = { readonly feed: FeedFreshness; readonly readOn: IsoDate | null } & Pick<DatasetNow, "missingDraws">;

/**
 * Whether the official feed is being read, as far as readers are told, the day to which it was, and which of its draws
 * are not here: a change of them raises the data version.
 */
export async function readReading(tx: Db): Promise<Reading> {
  const { shownState, shownDay, readOn, missingDraws } = await tx.feedCheck.findUniqueOrThrow({
    where: { id: 1 },
    select: { shownState: true, shownDay: true, readOn: true, missingDraws: true },
  });
  // Since then an admin may have entered some of them, or hidden them again: what is hidden is here.
  const here = await tx.draw.findMany({ where: { number: { in: missingDraws } }, select: { number: true } });
  const numbers = new Set(here.map(({ number }) => number));
  return {
    feed: { state: shownState as FeedFreshness["state"], day: shownDay && dayOf(shownDay) },
    readOn: readOn && dayOf(readOn),
    missingDraws: missingDraws.filter((number) => !numbers.has(number)).map((number) => number || null),
  };
}

/**
 * The first day of which the histories tell how the data were: that on which the tracker was filled.
 * @throws when the database does not answer
 */
export async function vintagesFrom(tx: Db): Promise<IsoDate> {
  const { _min } = await tx.drawRevision.aggregate({ _min: { at: true } });
  return _min.at === null ? today() : ottawaDay(_min.at);
}

type Held = {
  version: bigint;
  changedAt: Date;
  dataset: Dataset;
  reading: Reading;
  vintagesFrom: IsoDate;
  showsFrom: readonly ShowsFrom[];
  /** What readers see of it on the day that was asked for last: made once, as what is derived is kept by it. */
  shown?: { day: IsoDate; dataset: Dataset };
};

const held = processWide<Held>("dataset");

/** The first question of a process may take longer: it opens the first connection, and nothing can stand in for it. */
const FIRST_MS = 10_000;

const versionNow = async (tx: Db) => tx.dataVersion.findUniqueOrThrow({ where: { id: 1 } });

/** The data without what shows from a later day. */
function seenOn(state: Held, day: IsoDate): Dataset {
  if (state.shown?.day !== day) {
    const categories = shownOn(state.dataset.categories, state.showsFrom, day);
    state.shown = { day, dataset: { ...state.dataset, categories } };
  }
  return state.shown.dataset;
}

/** Reads everything, in one state of the database. */
const readState = (): Promise<Held> =>
  db().$transaction(
    async (tx) => {
      const { version, changedAt } = await versionNow(tx);
      return {
        version,
        changedAt,
        dataset: await readPublic(tx),
        reading: await readReading(tx),
        vintagesFrom: await vintagesFrom(tx),
        showsFrom: await readShowsFrom(tx),
      };
    },
    { isolationLevel: "RepeatableRead", timeout: 20_000 },
  );

/**
 * What the database holds now, read anew when its version has risen. While it does not answer, what was read last: all
 * that was heard of since is in it.
 * @throws when the database does not answer and nothing was read yet, or a newer version was heard of
 */
async function currentState(): Promise<Held> {
  const state = held.value;
  const stands = state !== undefined && isLatestHeard(state.version) ? state : null;
  if (state !== undefined && isAway()) {
    if (stands) return stands;
    throw new Error("the database does not answer, and has newer data than those that were read last");
  }
  try {
    const { version } = await inTime(versionNow(db()), state === undefined ? FIRST_MS : undefined);
    noteVersion(String(version));
    if (state?.version === version) return state;
  } catch (error) {
    noteAway();
    if (stands === null) throw error;
    logger().warn({ err: error }, "the database does not answer: pages are made of the data that were read last");
    return stands;
  }
  try {
    const read = await readState();
    noteVersion(String(read.version));
    return (held.value = read);
  } catch (error) {
    noteAway();
    throw error;
  }
}

/**
 * All public data, with the instant (UTC) of their last change and the day they are known to. Read anew only when the
 * database's data version has risen since, so a request costs one small query and never sees an older state than the
 * last commit. Without the database they are those that were read last, made for the day that it is now.
 * @throws when the database does not answer and nothing was read yet, or holds no tracker
 */
export const getDataset = cache(async (): Promise<DatasetNow> => {
  const state = await currentState();
  const { changedAt, reading } = state;
  const dataset = seenOn(state, today());
  const { feed, readOn, missingDraws } = reading;
  return {
    ...dataset,
    version: Number(state.version),
    asOf: null,
    vintagesFrom: state.vintagesFrom,
    changedAt,
    knownTo: knownTo(dataset.draws, readOn, today()),
    missingDraws,
    feed,
  };
});
