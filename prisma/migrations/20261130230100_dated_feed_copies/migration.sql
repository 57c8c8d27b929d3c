-- Copies of the official feed of days before the tracker began, kept as they were for what was known on such a day.
-- CreateTable
CREATE TABLE "feed_vintage" (
    "id" SERIAL NOT NULL,
    "as_of" DATE NOT NULL,
    "copy" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_vintage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "feed_vintage_as_of_idx" ON "feed_vintage"("as_of");

-- AddForeignKey
ALTER TABLE "feed_vintage" ADD CONSTRAINT "feed_vintage_copy_fkey" FOREIGN KEY ("copy") REFERENCES "feed_copy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here.
CREATE TRIGGER "feed_vintage_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "feed_vintage"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- The answers of earlier days are others then; the values of today are not.
CREATE CONSTRAINT TRIGGER "feed_vintage_renews_kept_pages" AFTER INSERT ON "feed_vintage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION renew_kept_pages();
