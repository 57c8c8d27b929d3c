import { isoDate } from "@/lib/rules/time/iso-date";
import { poolsJson } from "../pool-json";
import { NONE, tableOf, UNKNOWN } from "./table";

/** Pool snapshots, a row for each CRS band of each day; what is said of the day is on each of its rows. */
export const POOLS = tableOf({
  name: "pools",
  title: { en: "Candidate pool", fr: "Bassin de candidats" },
  owner: "ircc",
  key: ["as_of", "band_min"],
  refers: [],
  columns: {
    as_of: { type: "day", json: "asOf", meaning: { en: "Day of the count.", fr: "Jour du dénombrement." } },
    total: {
      type: "whole",
      unit: "candidates",
      json: "total",
      meaning: { en: "All candidates in the pool, as published.", fr: "Tous les candidats du bassin, tel que publié." },
      blank: UNKNOWN,
    },
    band_min: {
      type: "whole",
      unit: "points",
      json: "bands.min",
      meaning: {
        en: "Lowest CRS score of the band, included.",
        fr: "Note au SCG la plus basse de la tranche, incluse.",
      },
    },
    band_max: {
      type: "whole",
      unit: "points",
      json: "bands.max",
      meaning: {
        en: "Highest CRS score of the band, included.",
        fr: "Note au SCG la plus élevée de la tranche, incluse.",
      },
    },
    candidates: {
      type: "whole",
      unit: "candidates",
      json: "bands.candidates",
      meaning: { en: "Candidates in the band.", fr: "Candidats dans la tranche." },
    },
    repeats: {
      type: "day",
      json: "repeats",
      meaning: {
        en: "The earlier day whose count is the same in every value: this one is very likely a stale copy.",
        fr:
          "Le jour antérieur dont toutes les valeurs sont les mêmes : ce relevé est très probablement une " +
          "copie périmée.",
      },
      blank: NONE,
    },
    confirmed: {
      type: "yes_no",
      json: "confirmed",
      meaning: {
        en: "No until the official feed confirms the count.",
        fr: "Non tant que le flux de données officiel n’a pas confirmé le relevé.",
      },
      since: isoDate("2026-11-30"),
    },
  },
  rows: ({ dataset }) =>
    poolsJson(dataset.pools).flatMap(({ asOf, total, bands, repeats, confirmed }) =>
      bands.map(({ min, max, candidates }) => ({
        as_of: asOf,
        total,
        band_min: min,
        band_max: max,
        candidates,
        repeats,
        confirmed,
      })),
    ),
});
