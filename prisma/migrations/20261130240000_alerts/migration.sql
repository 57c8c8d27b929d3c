-- CreateEnum
CREATE TYPE "alert_state" AS ENUM ('waiting', 'sent', 'failed', 'dropped');

-- CreateTable
CREATE TABLE "alert_change" (
    "id" BIGSERIAL NOT NULL,
    "record" TEXT NOT NULL,
    "record_key" TEXT NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "revision_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_notice" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told" JSONB NOT NULL,

    CONSTRAINT "alert_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "address" TEXT NOT NULL,
    "language" "name_language" NOT NULL,
    "choice" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_subscriber" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "address" TEXT NOT NULL,
    "language" "name_language" NOT NULL,
    "choice" JSONB,
    "to_do" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_webhook" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "url" TEXT NOT NULL,
    "secret_version" INTEGER NOT NULL DEFAULT 1,
    "to_do" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "request_id" UUID,
    "subscriber_id" UUID,
    "webhook_id" UUID,
    "notices" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "state" "alert_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_change_record_record_key_idx" ON "alert_change"("record", "record_key");

-- CreateIndex
CREATE INDEX "alert_notice_at_idx" ON "alert_notice"("at");

-- CreateIndex
CREATE INDEX "alert_request_address_idx" ON "alert_request"("address");

-- CreateIndex
CREATE UNIQUE INDEX "alert_subscriber_address_key" ON "alert_subscriber"("address");

-- CreateIndex
CREATE UNIQUE INDEX "alert_webhook_url_key" ON "alert_webhook"("url");

-- CreateIndex
CREATE INDEX "alert_delivery_state_next_at_idx" ON "alert_delivery"("state", "next_at");

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "alert_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "alert_subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "alert_webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: every history leaves what it was told of, in the transaction of the change, whatever writes it.
CREATE FUNCTION leave_for_alerts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A history that is restored from a backup was told when it was made.
  IF NEW.kind <> 'seed' AND current_setting('tracker.told_already', true) IS DISTINCT FROM 'yes' THEN
    INSERT INTO "alert_change" ("record", "record_key", "revision_id", "revision_at")
    VALUES (TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[1], NEW.id, NEW.at);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "draw_revision_is_told" AFTER INSERT ON "draw_revision"
  FOR EACH ROW EXECUTE FUNCTION leave_for_alerts('draw', 'draw_id');
CREATE TRIGGER "pool_revision_is_told" AFTER INSERT ON "pool_revision"
  FOR EACH ROW EXECUTE FUNCTION leave_for_alerts('pool', 'as_of');
CREATE TRIGGER "category_revision_is_told" AFTER INSERT ON "category_revision"
  FOR EACH ROW EXECUTE FUNCTION leave_for_alerts('category', 'category');
CREATE TRIGGER "version_revision_is_told" AFTER INSERT ON "version_revision"
  FOR EACH ROW EXECUTE FUNCTION leave_for_alerts('version', 'version');
CREATE TRIGGER "correction_revision_is_told" AFTER INSERT ON "correction_revision"
  FOR EACH ROW EXECUTE FUNCTION leave_for_alerts('correction', 'correction_id');
CREATE TRIGGER "event_revision_is_told" AFTER INSERT ON "event_revision"
  FOR EACH ROW EXECUTE FUNCTION leave_for_alerts('event', 'event');

ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_to_one_reader"
  CHECK (num_nonnulls("request_id", "subscriber_id", "webhook_id") = 1);
