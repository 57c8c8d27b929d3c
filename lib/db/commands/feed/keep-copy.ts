import { createHash } from "node:crypto";
import type { Db } from "../../connect";
import type { FeedOrigin } from "../../generated/enums";

/** A feed as it was read. */
export type FeedFile = {
  readonly bytes: Uint8Array;
  readonly origin: FeedOrigin;
  /** An address or the name of a file; for a paste the beginning of its hash. */
  readonly name: string;
  readonly at: Date;
};

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Keeps a feed byte for byte. The same bytes from the same place are kept once, under the time they were first read.
 * @returns its id and that time
 */
export async function keepCopy(
  tx: Db,
  { bytes, origin, name, at }: FeedFile,
): Promise<{ id: number; fetchedAt: Date }> {
  const sha256 = hashOf(bytes);
  const where = { sha256_origin_name: { sha256, origin, name } };
  const select = { id: true, fetchedAt: true } as const;
  const kept = await tx.feedCopy.findUnique({ where, select });
  if (kept) return kept;
  await tx.feedCopy.createMany({
    data: [{ sha256, bytes: new Uint8Array(bytes), fetchedAt: at, origin, name }],
    skipDuplicates: true,
  });
  return tx.feedCopy.findUniqueOrThrow({ where, select });
}
