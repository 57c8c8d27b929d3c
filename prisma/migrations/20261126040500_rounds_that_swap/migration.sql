-- Two draws that swap day and name pass through a moment in which both have one. A constraint can wait for the end of the
-- transaction, which an index cannot; it does so only where a transaction asks for it.
DROP INDEX "draw_date_round_name_key";
ALTER TABLE "draw" ADD CONSTRAINT "draw_date_round_name_key" UNIQUE ("date", "round_name") DEFERRABLE INITIALLY IMMEDIATE;
