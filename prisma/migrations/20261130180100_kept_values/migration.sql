-- A person can keep a value set by hand although the feed says another, and is not asked again for that value of the feed.
-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "kept_ours" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "conflict_decision" (
    "run" INTEGER NOT NULL,
    "draw_id" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "conflict_decision_pkey" PRIMARY KEY ("run","draw_id","field")
);

-- CreateIndex
CREATE INDEX "conflict_decision_draw_id_idx" ON "conflict_decision"("draw_id");

-- AddForeignKey
ALTER TABLE "conflict_decision" ADD CONSTRAINT "conflict_decision_run_fkey" FOREIGN KEY ("run") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_decision" ADD CONSTRAINT "conflict_decision_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what is written once.
CREATE TRIGGER "conflict_decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "conflict_decision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
