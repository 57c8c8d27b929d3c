-- A category or version may be entered before the day from which readers see it. No day: at once.
-- AlterTable
ALTER TABLE "category" ADD COLUMN     "shows_from" DATE;

-- AlterTable
ALTER TABLE "category_version" ADD COLUMN     "shows_from" DATE;

