import type { AuditKind } from "@/lib/rules/account/audit";
import type { Db } from "../connect";
import type { By } from "./revision-meta";

/** Who acts, and the network they act from as lib/auth/network.ts shortens it. */
export type Actor = By & { readonly network: string | null };

export type AuditedOperation = {
  readonly kind: AuditKind;
  /** Null where it is not known who acted, as with a wrong password. */
  readonly by: By | null;
  readonly network: string | null;
  /** The person it was done to; left out when that is the one who acts, or nobody known. */
  readonly subject?: { readonly id: string | null; readonly name: string } | null;
  /** A role, name or address given, before and after; or how. Never a password, a token or what a stranger typed. */
  readonly detail?: string | null;
};

/**
 * Adds a line to the record of acts on accounts, in the caller's transaction if there is one.
 * @throws when the database does not answer
 */
export async function writeAudit(tx: Db, { kind, by, network, subject, detail }: AuditedOperation): Promise<void> {
  await tx.auditEntry.create({
    data: {
      kind,
      userId: by?.id ?? null,
      userName: by?.name ?? null,
      subjectId: subject?.id ?? null,
      subjectName: subject?.name ?? null,
      detail: detail ?? null,
      network,
    },
  });
}
