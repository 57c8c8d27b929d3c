-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin', 'editor');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "revision_kind" ADD VALUE 'import';
ALTER TYPE "revision_kind" ADD VALUE 'classify';
ALTER TYPE "revision_kind" ADD VALUE 'hide';
ALTER TYPE "revision_kind" ADD VALUE 'unhide';
ALTER TYPE "revision_kind" ADD VALUE 'restore';

-- AlterTable
ALTER TABLE "draw" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "role" "role" NOT NULL DEFAULT 'editor';

-- By hand from here: everybody who may sign in so far was made as the first admin.
UPDATE "user" SET "role" = 'admin';
