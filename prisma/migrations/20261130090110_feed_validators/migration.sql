-- What the address of the feed said of the copy read last (ETag, Last-Modified), so that it is sent again only when it is another.
ALTER TABLE "feed_check" ADD COLUMN     "validators" JSONB;
