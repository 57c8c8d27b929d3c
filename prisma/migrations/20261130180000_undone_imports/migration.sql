-- An import can be undone by one act: a revision a draw and a pool, each naming the import, and the record of the act.
-- AlterTable
ALTER TABLE "draw_revision" ADD COLUMN     "undone_run" INTEGER;

-- AlterTable
ALTER TABLE "pool_revision" ADD COLUMN     "undone_run" INTEGER;

-- CreateTable
CREATE TABLE "import_undo" (
    "run" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "draws" TEXT[],
    "kept" JSONB NOT NULL,
    "pools" DATE[],
    "pools_kept" DATE[],

    CONSTRAINT "import_undo_pkey" PRIMARY KEY ("run")
);

-- AddForeignKey
ALTER TABLE "draw_revision" ADD CONSTRAINT "draw_revision_undone_run_fkey" FOREIGN KEY ("undone_run") REFERENCES "import_undo"("run") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_revision" ADD CONSTRAINT "pool_revision_undone_run_fkey" FOREIGN KEY ("undone_run") REFERENCES "import_undo"("run") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_undo" ADD CONSTRAINT "import_undo_run_fkey" FOREIGN KEY ("run") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what is written once, and what undoes nothing.
ALTER TABLE "draw_revision" ADD CONSTRAINT "draw_revision_undoes_an_import" CHECK ("undone_run" IS NULL OR "kind" IN ('restore', 'hide'));
ALTER TABLE "pool_revision" ADD CONSTRAINT "pool_revision_undoes_an_import" CHECK ("undone_run" IS NULL OR "kind" IN ('restore', 'hide', 'show'));
CREATE TRIGGER "import_undo_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "import_undo"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
