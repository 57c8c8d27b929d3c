-- Settings of the feed that an admin makes; sessions that end when left alone; acts on an account told to its owner.
-- AlterEnum
ALTER TYPE "audit_kind" ADD VALUE 'name_changed';
ALTER TYPE "audit_kind" ADD VALUE 'email_changed';
ALTER TYPE "audit_kind" ADD VALUE 'feed_setting';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "feed_setting" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "feed_setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "audit_told" (
    "entry_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_told_pkey" PRIMARY KEY ("entry_id")
);

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject_id");

-- AddForeignKey
ALTER TABLE "audit_told" ADD CONSTRAINT "audit_told_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what was done before this was told to nobody, and is no news.
INSERT INTO "audit_told" ("entry_id") SELECT "id" FROM "audit_entry";
