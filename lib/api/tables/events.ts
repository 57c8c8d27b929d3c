import { correctionSettled } from "@/lib/rules/correction/settled";
import { isoDate } from "@/lib/rules/time/iso-date";
import { NOT_ESTABLISHED, tableOf } from "./table";

const FILES = isoDate("2026-11-30");
const text = (en: string, fr: string) => ({ type: "text", meaning: { en, fr }, since: FILES }) as const;

/** Dated changes of policy, oldest first. */
export const EVENTS = tableOf({
  name: "events",
  title: { en: "Policy events", fr: "Changements de politique" },
  owner: "ircc",
  key: ["slug"],
  refers: [],
  columns: {
    slug: { ...text("Name that stays.", "Nom qui reste."), json: "slug" },
    date: {
      type: "day",
      json: "date",
      meaning: { en: "The day from which it holds.", fr: "Le jour où il prend effet." },
      since: FILES,
    },
    title_en: text("Title in English.", "Titre en anglais."),
    title_fr: text("Title in French.", "Titre en français."),
    source_url: {
      ...text("Where it is announced.", "Où il est annoncé."),
      json: "sourceUrl",
      blank: { en: "not given", fr: "non indiqué" },
    },
    certainty: {
      ...text(
        "established, or reported: no official text is known.",
        "established (établi) ou reported (rapporté) : aucun texte officiel n’est connu.",
      ),
      json: "certainty",
    },
  },
  rows: ({ dataset }) =>
    dataset.events.map(({ slug, date, title, sourceUrl, certainty }) => ({
      slug,
      date,
      title_en: title.en,
      title_fr: title.fr,
      source_url: sourceUrl,
      certainty,
    })),
});

/** Known errors of the official data. */
export const CORRECTIONS = tableOf({
  name: "corrections",
  title: { en: "Known errors in the official data", fr: "Erreurs connues dans les données officielles" },
  owner: "ircc",
  key: ["draw_number", "field"],
  refers: [{ column: "draw_number", table: "draws", to: "number" }],
  columns: {
    draw_number: { ...text("Number of the draw.", "Numéro de la ronde."), json: "drawNumber" },
    field: {
      ...text("The field at fault, by its name in JSON.", "Le champ visé, par son nom en JSON."),
      json: "field",
    },
    official_value: { ...text("The value as published.", "La valeur publiée."), json: "officialValue" },
    likely_value: {
      ...text("The value that is likely right.", "La valeur probablement exacte."),
      json: "likelyValue",
      blank: NOT_ESTABLISHED,
    },
    confidence: {
      ...text("high, medium or low.", "high (élevé), medium (moyen) ou low (faible)."),
      json: "confidence",
    },
    settled: {
      type: "yes_no",
      json: "settled",
      meaning: {
        en: "Yes once the draw is stored with another value.",
        fr: "Oui dès que la ronde est enregistrée avec une autre valeur.",
      },
      since: FILES,
    },
    evidence_en: text("Why, in English.", "Pourquoi, en anglais."),
    evidence_fr: text("Why, in French.", "Pourquoi, en français."),
  },
  rows: ({ dataset }) =>
    dataset.corrections.map((correction) => ({
      draw_number: correction.drawNumber,
      field: correction.field,
      official_value: correction.officialValue,
      likely_value: correction.likelyValue,
      confidence: correction.confidence,
      settled: correctionSettled(correction, dataset.draws),
      evidence_en: correction.evidence.en,
      evidence_fr: correction.evidence.fr,
    })),
});
