import { LIST_CHANGES, SERIES } from "./answers";
import { CATEGORIES, VERSION_OCCUPATIONS, VERSIONS } from "./categories";
import { DRAWS } from "./draws";
import { CORRECTIONS, EVENTS } from "./events";
import { CADENCE, INVITATIONS, POOL_STANDING } from "./figures";
import { CRS_GRIDS } from "./grids";
import { OCCUPATIONS } from "./occupations";
import { POOLS } from "./pools";
import type { Table, TableFacts } from "./table";

/** Every published table, in the order in which they are listed. */
export const TABLES: readonly Table[] = [
  DRAWS,
  POOLS,
  CATEGORIES,
  VERSIONS,
  VERSION_OCCUPATIONS,
  OCCUPATIONS,
  EVENTS,
  CORRECTIONS,
  CRS_GRIDS,
];

/** Every table that an address answers with, whole or for a question. */
export const DESCRIBED: readonly TableFacts[] = [...TABLES, SERIES, LIST_CHANGES, INVITATIONS, CADENCE, POOL_STANDING];

/** The whole table of a name; undefined where there is none. */
export const tableNamed = (name: string): Table | undefined => TABLES.find((table) => table.name === name);
