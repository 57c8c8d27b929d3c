import { CONFIDENCES, CORRECTION_FIELDS, type Correction, type StoredCorrection } from "./correction";
import { correctionStands } from "./settled";
import { parseCount } from "@/lib/rules/text/count-input";
import type { Draw } from "@/lib/rules/draw/draw";
import { EntryReader, outcome, type Entered, type Texts } from "@/lib/rules/record/form-reader";
import { parseIsoDate, parseUtcInstant, type IsoDate } from "@/lib/rules/time/iso-date";

/** The fields of the form of a correction, in its order. */
export const CORRECTION_ENTRY = [
  "drawNumber",
  "field",
  "officialValue",
  "likelyValue",
  "confidence",
  "evidenceEn",
  "evidenceFr",
] as const;

const MAX_VALUE = 500;
const MAX_EVIDENCE = 1000;

type Context = {
  readonly draws: readonly Draw[];
  /** The correction that is edited; null for a new one. */
  readonly before: Correction | null;
  /** All others, withdrawn ones too: a field of a draw has one at most. */
  readonly others: readonly StoredCorrection[];
  readonly today: IsoDate;
};

/** Reads a value of a field in its one written form: digits, a day, an instant in UTC, an address. */
function readValue(reader: EntryReader, name: string, field: Correction["field"], text: string): string {
  switch (field) {
    case "invitations":
    case "poolBands": {
      const count = parseCount(text);
      if (count === null) reader.refuse(name, "not_a_count");
      return count === null ? text : String(count);
    }
    case "drawnAt":
    case "tieBreakAt": {
      const instant = parseUtcInstant(text);
      // A published tie-break that names no moment is the error: it stands as it was published.
      if (instant === null && !(field === "tieBreakAt" && name === "officialValue"))
        reader.refuse(name, "not_an_instant");
      return instant ?? text;
    }
    case "poolAsOf":
      if (parseIsoDate(text) === null) reader.refuse(name, "not_a_day");
      return text;
    case "instructionUrl":
      return reader.link(name, text) || text;
  }
}

/**
 * What a draw holds in the field of a correction, as a correction writes it; null = nothing, or not kept with the draw.
 */
export function storedValue(draw: Draw, field: Correction["field"]): string | null {
  if (field === "poolBands") return null;
  const value = draw[field];
  return value === null ? null : String(value);
}

/**
 * Reads a correction as entered. Its official value must be the one that the draw is stored with, where a draw holds it
 * (see {@link correctionStands}), unless it is an edit that leaves that value as it was.
 */
export function parseCorrectionEntry(texts: Texts, { draws, before, others, today }: Context): Entered<Correction> {
  const reader = new EntryReader(texts, today);
  const drawNumber = reader.line("drawNumber", 10).replace(/^#/, "").toLowerCase();
  const field = reader.choice("field", CORRECTION_FIELDS);
  const official = reader.line("officialValue", MAX_VALUE);
  const likely = reader.optionalLine("likelyValue", MAX_VALUE);
  const entered: Correction = {
    drawNumber,
    field,
    officialValue: official === "" ? "" : readValue(reader, "officialValue", field, official),
    likelyValue: likely === null ? null : readValue(reader, "likelyValue", field, likely),
    confidence: reader.choice("confidence", CONFIDENCES),
    evidence: reader.both("evidence", MAX_EVIDENCE),
  };
  const wrong = (name: string) => reader.problems.some((problem) => problem.field === name);
  const draw = draws.find(({ number }) => number === drawNumber);
  if (drawNumber !== "" && !draw) reader.refuse("drawNumber", "no_draw", { number: drawNumber });
  const moved =
    before === null ||
    before.drawNumber !== drawNumber ||
    before.field !== field ||
    before.officialValue !== entered.officialValue;
  if (draw && moved && !wrong("officialValue") && !wrong("field") && !correctionStands(entered, draw)) {
    reader.refuse("officialValue", "not_stored", { value: storedValue(draw, field) ?? "" });
  }
  if (entered.likelyValue !== null && entered.likelyValue === entered.officialValue)
    reader.refuse("likelyValue", "same_value");
  const other = others.find((each) => each.drawNumber === drawNumber && each.field === field);
  if (other) reader.refuse("field", other.hidden ? "hidden_stands" : "stands_already", { number: drawNumber });
  return outcome(reader, entered);
}

/** A correction as a person would have entered it. */
export const textsOfCorrection = (correction: Correction): Texts => ({
  drawNumber: correction.drawNumber,
  field: correction.field,
  officialValue: correction.officialValue,
  likelyValue: correction.likelyValue ?? "",
  confidence: correction.confidence,
  evidenceEn: correction.evidence.en,
  evidenceFr: correction.evidence.fr,
});
