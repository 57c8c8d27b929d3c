-- CreateEnum
CREATE TYPE "crs_grid_state" AS ENUM ('known', 'not_known');

-- CreateTable
CREATE TABLE "crs_grid" (
    "first_day" DATE NOT NULL,
    "state" "crs_grid_state" NOT NULL,
    "as_of" DATE NOT NULL,
    "sources" TEXT[],
    "points" JSONB,

    CONSTRAINT "crs_grid_pkey" PRIMARY KEY ("first_day")
);

-- By hand from here: checks, and the data version.
ALTER TABLE "crs_grid"
  ADD CONSTRAINT "crs_grid_first_day_since_launch" CHECK ("first_day" >= DATE '2015-01-01'),
  ADD CONSTRAINT "crs_grid_points_when_known" CHECK (
    CASE "state" WHEN 'known' THEN jsonb_typeof("points") IS NOT DISTINCT FROM 'object' ELSE "points" IS NULL END
  ),
  ADD CONSTRAINT "crs_grid_sources_https" CHECK (
    array_to_string("sources", ' ') ~ '^https://\S+( https://\S+)*$'
  );

CREATE CONSTRAINT TRIGGER "crs_grid_raises_data_version" AFTER INSERT OR UPDATE OR DELETE ON "crs_grid"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_data_version();
