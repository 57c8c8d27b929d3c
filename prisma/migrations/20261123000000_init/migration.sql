-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "category_kind" AS ENUM ('occupation', 'language', 'occupation_and_offer', 'program', 'general');

-- CreateEnum
CREATE TYPE "program" AS ENUM ('fsw', 'cec', 'fst', 'pnp');

-- CreateEnum
CREATE TYPE "draw_source" AS ENUM ('feed', 'secondary', 'admin');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "revision_kind" AS ENUM ('seed', 'create', 'edit');

-- CreateTable
CREATE TABLE "category" (
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "category_kind" NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "short_name_en" TEXT NOT NULL,
    "short_name_fr" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "definition_fr" TEXT NOT NULL,
    "introduced" DATE,
    "retired" DATE,
    "round_names" JSONB NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "category_version" (
    "slug" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "official_name_en" TEXT,
    "official_name_fr" TEXT,
    "name_en" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en_is_ours" BOOLEAN NOT NULL,
    "name_fr_is_ours" BOOLEAN NOT NULL,
    "aliases" TEXT[],
    "list_year" TEXT NOT NULL,
    "announced" DATE,
    "effective_from" DATE,
    "effective_to" DATE,
    "dates_note_en" TEXT,
    "dates_note_fr" TEXT,
    "rules" JSONB NOT NULL,
    "rules_note_en" TEXT,
    "rules_note_fr" TEXT,

    CONSTRAINT "category_version_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "category_version_occupation" (
    "version" TEXT NOT NULL,
    "noc" TEXT NOT NULL,

    CONSTRAINT "category_version_occupation_pkey" PRIMARY KEY ("version","noc")
);

-- CreateTable
CREATE TABLE "occupation" (
    "noc" TEXT NOT NULL,
    "noc_year" INTEGER NOT NULL DEFAULT 2021,
    "title_en" TEXT NOT NULL,
    "title_fr" TEXT NOT NULL,

    CONSTRAINT "occupation_pkey" PRIMARY KEY ("noc")
);

-- CreateTable
CREATE TABLE "draw" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "drawn_at" TIMESTAMPTZ(0),
    "round_name" TEXT NOT NULL,
    "category" TEXT,
    "version" TEXT,
    "cutoff" INTEGER NOT NULL,
    "invitations" INTEGER NOT NULL,
    "tie_break_at" TIMESTAMPTZ(0),
    "programs" "program"[],
    "pool_as_of" DATE,
    "instruction_url" TEXT,
    "source" "draw_source" NOT NULL,
    "notice_en" TEXT,
    "notice_fr" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "draw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draw_revision" (
    "id" SERIAL NOT NULL,
    "draw_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "reason" TEXT,
    "source" TEXT,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "draw_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pool_snapshot" (
    "as_of" DATE NOT NULL,
    "total" INTEGER,

    CONSTRAINT "pool_snapshot_pkey" PRIMARY KEY ("as_of")
);

-- CreateTable
CREATE TABLE "pool_band" (
    "as_of" DATE NOT NULL,
    "min" INTEGER NOT NULL,
    "max" INTEGER NOT NULL,
    "candidates" INTEGER NOT NULL,

    CONSTRAINT "pool_band_pkey" PRIMARY KEY ("as_of","min")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" SERIAL NOT NULL,
    "draw_number" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "official_value" TEXT NOT NULL,
    "likely_value" TEXT,
    "confidence" "confidence" NOT NULL,
    "evidence_en" TEXT NOT NULL,
    "evidence_fr" TEXT NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_event" (
    "slug" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_fr" TEXT NOT NULL,

    CONSTRAINT "policy_event_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "data_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "data_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMP(3),
    "refresh_token_expires_at" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "category_position_key" ON "category"("position");

-- CreateIndex
CREATE UNIQUE INDEX "category_version_slug_category_key" ON "category_version"("slug", "category");

-- CreateIndex
CREATE UNIQUE INDEX "category_version_category_position_key" ON "category_version"("category", "position");

-- CreateIndex
CREATE INDEX "category_version_occupation_noc_idx" ON "category_version_occupation"("noc");

-- CreateIndex
CREATE UNIQUE INDEX "draw_number_key" ON "draw"("number");

-- CreateIndex
CREATE INDEX "draw_category_date_idx" ON "draw"("category", "date");

-- CreateIndex
CREATE UNIQUE INDEX "draw_date_round_name_key" ON "draw"("date", "round_name");

-- CreateIndex
CREATE UNIQUE INDEX "draw_revision_draw_id_revision_key" ON "draw_revision"("draw_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "correction_draw_number_field_key" ON "correction"("draw_number", "field");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- AddForeignKey
ALTER TABLE "category_version" ADD CONSTRAINT "category_version_category_fkey" FOREIGN KEY ("category") REFERENCES "category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_version_occupation" ADD CONSTRAINT "category_version_occupation_version_fkey" FOREIGN KEY ("version") REFERENCES "category_version"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_version_occupation" ADD CONSTRAINT "category_version_occupation_noc_fkey" FOREIGN KEY ("noc") REFERENCES "occupation"("noc") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_category_fkey" FOREIGN KEY ("category") REFERENCES "category"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_version_of_category_fkey" FOREIGN KEY ("version", "category") REFERENCES "category_version"("slug", "category") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw_revision" ADD CONSTRAINT "draw_revision_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_band" ADD CONSTRAINT "pool_band_as_of_fkey" FOREIGN KEY ("as_of") REFERENCES "pool_snapshot"("as_of") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
