import type { RoundClass } from "@/lib/rules/category/round-name";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { UtcInstant } from "@/lib/rules/time/iso-date";

/**
 * Names the operation by which a round name was mapped: the revision it left in the history of a version, or of a
 * category without versions.
 */
export type MappingId = { readonly of: "version" | "category"; readonly id: number };

/** What undoing would do. */
export type UndoPlan = {
  readonly name: string;
  readonly meaning: RoundClass;
  /** Who said what the name means, when and why. */
  readonly by: string;
  readonly at: UtcInstant;
  readonly reason: string | null;
  /** Draws that have their class from this mapping and wait again, newest first. */
  readonly waits: readonly StoredDraw[];
  /**
   * Draws of that class that bear the name and keep it, and those that it classified and that were given another
   * since.
   */
  readonly kept: readonly StoredDraw[];
  /** Differs when any of it does. */
  readonly digest: string;
};
export type UndoDenial = {
  readonly ok: false;
  /**
   * `not_found`: no such mapping. `gone`: the name no longer stands by it, though a later one may have given it anew.
   * `still_known`: it stands somewhere else too. `stale`: not what was shown.
   */
  readonly reason: "not_found" | "gone" | "still_known" | "stale";
};
export type Undone = { readonly ok: true; readonly numbers: readonly string[] };
