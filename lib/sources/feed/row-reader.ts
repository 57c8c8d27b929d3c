import { parseCount } from "@/lib/rules/text/count-input";
import { isDrawNumber, LAUNCH } from "@/lib/rules/draw/draw";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import type { FeedProblem, FeedReason } from "./feed-problem";
import { parseFeedInstant } from "./moment";

/** A row of the feed as it was published: every value is a text. */
export type RawRow = Readonly<Record<string, string>>;

/** Reads the texts of a row by their keys. What cannot be read is null, and told in `problems`. */
export class RowReader {
  readonly problems: FeedProblem[] = [];
  /** The number of the draw, which every problem names; null = not readable. */
  readonly number: string | null;

  constructor(
    private readonly raw: RawRow,
    private readonly row: number,
  ) {
    const number = this.text("drawNumber").toLowerCase();
    this.number = isDrawNumber(number) ? number : null;
    if (this.number === null) this.problem("drawNumber", "not_a_draw_number");
  }

  text(key: string): string {
    return (this.raw[key] ?? "").trim();
  }

  problem(key: string, reason: FeedReason): null {
    this.problems.push({ row: this.row, number: this.number, field: key, value: this.raw[key] ?? "", reason });
    return null;
  }

  /** A whole number of at most `most`; `reason` is that of a larger one. */
  count(key: string, most = Number.MAX_SAFE_INTEGER, reason: FeedReason = "not_a_count"): number | null {
    const count = parseCount(this.text(key));
    if (count === null) return this.problem(key, "not_a_count");
    return count > most ? this.problem(key, reason) : count;
  }

  /** An instant since the launch of Express Entry; a blank text is none, and no problem. */
  instant(key: string): UtcInstant | null {
    if (this.text(key) === "") return null;
    const instant = parseFeedInstant(this.text(key));
    if (instant === null) return this.problem(key, "unreadable");
    if (instant === "no_year") return this.problem(key, "no_year");
    return instant.slice(0, 10) < LAUNCH ? this.problem(key, "before_launch") : instant;
  }
}
