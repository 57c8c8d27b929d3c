-- CreateEnum
CREATE TYPE "link_kind" AS ENUM ('invitation', 'password');

-- CreateEnum
CREATE TYPE "audit_kind" AS ENUM ('sign_in', 'sign_in_failed', 'sign_in_limited', 'sign_out', 'first_admin', 'invited', 'invitation_revoked', 'invitation_accepted', 'role_changed', 'password_link', 'password_link_revoked', 'password_set', 'password_changed', 'password_by_command', 'second_factor_on', 'second_factor_off', 'second_factor_removed', 'backup_codes_made', 'backup_code_used', 'sessions_ended', 'deactivated', 'reactivated');

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "deactivated_at" TIMESTAMP(3),
ADD COLUMN     "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMP(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" TEXT NOT NULL,
    "kind" "link_kind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role",
    "user_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_name" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_tries" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_tries_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "audit_kind" NOT NULL,
    "user_id" TEXT,
    "user_name" TEXT,
    "subject_id" TEXT,
    "subject_name" TEXT,
    "detail" TEXT,
    "network" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "two_factor_user_id_key" ON "two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_user_id_idx" ON "one_time_link"("user_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_user_id_kind_at_idx" ON "audit_entry"("user_id", "kind", "at");

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: what a link is made of, and the record of acts, which is written once like every history.
ALTER TABLE "one_time_link"
  ADD CONSTRAINT "one_time_link_of_its_kind" CHECK (("kind" = 'invitation') = ("role" IS NOT NULL) AND ("kind" = 'password') = ("user_id" IS NOT NULL)),
  ADD CONSTRAINT "one_time_link_ends_once" CHECK ("used_at" IS NULL OR "revoked_at" IS NULL);
ALTER TABLE "sign_in_tries" ADD CONSTRAINT "sign_in_tries_positive" CHECK ("count" > 0);

CREATE TRIGGER "audit_entry_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
