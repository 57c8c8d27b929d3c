import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import type { DrawChange } from "@/lib/rules/draw/history";
import { instantOf } from "@/lib/rules/time/iso-date";
import type { RecordChange, RevisionKind } from "@/lib/rules/record/revision";
import type { ZodType } from "zod";
import type { Prisma } from "./generated/client";

type RevisionRow = {
  revision: number;
  kind: RevisionKind;
  at: Date;
  reason: string | null;
  source: string | null;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
};

const changeOf = <T>(schema: ZodType<T>, { revision, kind, at, reason, source, before, after }: RevisionRow) => ({
  revision,
  kind,
  at: instantOf(at),
  reason,
  source,
  before: before === null ? null : schema.parse(before),
  after: schema.parse(after),
});

/** A revision of a draw as readers see it: without who left it. */
export const toDrawChange = (row: RevisionRow): DrawChange => changeOf(storedDrawSchema, row);

/**
 * A revision with who left it.
 * @param schema reads the record as its history holds it
 * @throws ZodError when the history holds something else
 */
export const toRecordChange = <T>(
  schema: ZodType<T>,
  { userName, ...row }: RevisionRow & { userName: string },
): RecordChange<T> => ({ ...changeOf(schema, row), by: userName });
