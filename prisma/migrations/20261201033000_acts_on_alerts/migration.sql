-- Acts of an admin on alerts leave a line in the audit.
-- AlterEnum
ALTER TYPE "audit_kind" ADD VALUE 'webhook_added';
ALTER TYPE "audit_kind" ADD VALUE 'webhook_secret';
ALTER TYPE "audit_kind" ADD VALUE 'webhook_removed';
ALTER TYPE "audit_kind" ADD VALUE 'message_retried';
ALTER TYPE "audit_kind" ADD VALUE 'message_stopped';
ALTER TYPE "audit_kind" ADD VALUE 'subscriber_removed';
ALTER TYPE "audit_kind" ADD VALUE 'to_do_on';
ALTER TYPE "audit_kind" ADD VALUE 'to_do_off';
