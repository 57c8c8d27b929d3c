-- AlterEnum
ALTER TYPE "crs_grid_state" ADD VALUE 'reported';

-- AlterTable
ALTER TABLE "crs_grid" ADD COLUMN "imported" BOOLEAN NOT NULL DEFAULT false;
