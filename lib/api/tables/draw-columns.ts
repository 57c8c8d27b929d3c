import { MAX_REFERENCE_AGE_DAYS } from "@/lib/rules/draw/gap";
import type { publishedValues } from "@/lib/rules/draw/published";
import { isoDate } from "@/lib/rules/time/iso-date";
import { NONE, UNKNOWN, type ColumnFacts } from "./table";

type DrawColumn = ReturnType<typeof publishedValues>[number]["csv"];

const DOUBTS = isoDate("2026-11-30");
const NO_GAP = {
  en: `no gap: a CEC draw, or no CEC draw in the ${MAX_REFERENCE_AGE_DAYS} days before`,
  fr: `pas d’écart : une ronde CEC, ou aucune ronde CEC dans les ${MAX_REFERENCE_AGE_DAYS} jours précédents`,
};
const UNCLASSIFIED = {
  en: "the round name is not classified yet",
  fr: "le nom de la ronde n’est pas encore classé",
};
const KNOWN = { en: "it is known", fr: "il est connu" };

/** What each value of a draw means, by its column: types ask for a row as soon as a field is published. */
export const DRAW_COLUMNS: Readonly<Record<DrawColumn, ColumnFacts>> = {
  number: {
    type: "text",
    meaning: {
      en: "Digits with at most one letter (91a and 91b are two draws).",
      fr: "Des chiffres et au plus une lettre (91a et 91b sont deux rondes).",
    },
  },
  date: { type: "day", meaning: { en: "Calendar day of the draw.", fr: "Jour civil de la ronde." } },
  drawn_at: {
    type: "instant",
    meaning: {
      en: "Instant of the draw in UTC, as published.",
      fr: "Instant de la ronde, en UTC, tel que publié.",
    },
    blank: { en: "unknown: see drawn_at_absence", fr: "inconnu : voir drawn_at_absence" },
  },
  round_name: {
    type: "text",
    meaning: { en: "Round name in English, as published.", fr: "Nom de la ronde en anglais, tel que publié." },
  },
  category: {
    type: "text",
    meaning: { en: "Slug of the category.", fr: "Identifiant de la catégorie." },
    blank: UNCLASSIFIED,
  },
  category_name: {
    type: "text",
    meaning: { en: "Its name in the language asked for.", fr: "Son nom dans la langue demandée." },
    blank: UNCLASSIFIED,
  },
  category_version: {
    type: "text",
    meaning: { en: "Slug of the category version.", fr: "Identifiant de la version de la catégorie." },
    blank: {
      en: "the category has no versions, or the round name is not classified yet",
      fr: "la catégorie n’a pas de versions, ou le nom de la ronde n’est pas encore classé",
    },
  },
  cutoff: {
    type: "whole",
    unit: "points",
    meaning: {
      en: "CRS score of the lowest-ranked candidate invited, 0 to 1200.",
      fr: "Note au SCG du candidat invité le moins bien classé, de 0 à 1200.",
    },
  },
  invitations: {
    type: "whole",
    unit: "candidates",
    meaning: {
      en: "Candidates invited, as published. Known errors are listed apart.",
      fr: "Candidats invités, tel que publié. Les erreurs connues sont données à part.",
    },
  },
  tie_break_at: {
    type: "instant",
    meaning: {
      en:
        "At the cut-off, profiles submitted at or before this instant (UTC) met it (including the instant itself " +
        "is our interpretation).",
      fr:
        "Au seuil, les profils soumis à cet instant (UTC) ou avant l’atteignent (inclure l’instant lui-même " +
        "est notre interprétation).",
    },
    blank: { en: "unknown: see tie_break_absence", fr: "inconnu : voir tie_break_absence" },
  },
  programs: {
    type: "list",
    meaning: {
      en: "Programs invited from: fsw, cec, fst, pnp.",
      fr: "Programmes visés : fsw, cec, fst, pnp.",
    },
    blank: UNKNOWN,
  },
  gap_points: {
    type: "whole",
    unit: "points",
    meaning: {
      en: "Cut-off minus that of the latest CEC draw on or before the day.",
      fr: "Seuil moins celui de la dernière ronde CEC, au plus tard ce jour-là.",
    },
    blank: NO_GAP,
  },
  gap_reference_number: {
    type: "text",
    meaning: { en: "Number of that CEC draw.", fr: "Numéro de cette ronde CEC." },
    blank: NO_GAP,
  },
  gap_reference_date: { type: "day", meaning: { en: "Its day.", fr: "Son jour." }, blank: NO_GAP },
  gap_reference_cutoff: {
    type: "whole",
    unit: "points",
    meaning: { en: "Its cut-off.", fr: "Son seuil." },
    blank: NO_GAP,
  },
  gap_days: {
    type: "whole",
    unit: "days",
    meaning: { en: "Days from it to this draw.", fr: "Jours entre elle et cette ronde." },
    blank: NO_GAP,
  },
  pool_as_of: {
    type: "day",
    meaning: { en: "Day of the pool published with the draw.", fr: "Jour du bassin publié avec la ronde." },
    blank: UNKNOWN,
  },
  source: {
    type: "text",
    meaning: {
      en: "feed: the official feed. secondary: not yet confirmed by it. admin: entered by an admin.",
      fr:
        "feed : le flux de données officiel. secondary : pas encore confirmée par lui. admin : saisie par " +
        "l’administration.",
    },
  },
  url: { type: "text", meaning: { en: "Page of the draw.", fr: "Page de la ronde." } },
  notice: {
    type: "text",
    meaning: {
      en: "A remark of the tracker, such as under review, in the language asked for.",
      fr: "Une remarque du suivi, comme « à l’étude », dans la langue demandée.",
    },
    blank: NONE,
    since: isoDate("2026-11-26"),
  },
  instruction_url: {
    type: "text",
    meaning: {
      en: "Official page of the ministerial instruction.",
      fr: "Page officielle de l’instruction ministérielle.",
    },
    blank: UNKNOWN,
    since: DOUBTS,
  },
  drawn_at_absence: {
    type: "text",
    meaning: {
      en:
        "Why drawn_at is unknown: none_published, not_readable (published, but not a complete date and " +
        "time), or not_known (here).",
      fr:
        "Pourquoi drawn_at est inconnu : none_published (non publié), not_readable (publié, mais sans date " +
        "et heure complètes) ou not_known (inconnu ici).",
    },
    blank: KNOWN,
    since: DOUBTS,
  },
  tie_break_absence: {
    type: "text",
    meaning: { en: "The same for tie_break_at.", fr: "De même pour tie_break_at." },
    blank: KNOWN,
    since: DOUBTS,
  },
  confirmed: {
    type: "yes_no",
    meaning: {
      en: "No until the official feed confirms a draw taken from secondary sources.",
      fr: "Non tant que le flux de données officiel n’a pas confirmé une ronde tirée de sources secondaires.",
    },
    since: DOUBTS,
  },
  correction: {
    type: "text",
    meaning: {
      en:
        "Known errors in the values published with this draw: field=likely value, blank where that is not " +
        "established. JSON has a list with the official value and the confidence too.",
      fr:
        "Erreurs connues dans les valeurs publiées avec cette ronde : champ=valeur probable, vide si elle " +
        "n’est pas établie. Le JSON donne une liste, avec la valeur officielle et le degré de confiance.",
    },
    blank: NONE,
    since: DOUBTS,
  },
  gap_across_grids: {
    type: "yes_no",
    meaning: {
      en:
        "Yes where the CRS grid changed, or is reported to have changed, between the two draws: their scores " +
        "may have been counted differently.",
      fr:
        "Oui si la grille du SCG a changé, ou aurait changé, entre les deux rondes : leurs notes peuvent " +
        "avoir été calculées différemment.",
    },
    blank: NO_GAP,
    since: DOUBTS,
  },
};
