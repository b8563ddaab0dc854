CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE INDEX schools_search_trigram ON schools USING gin (search gin_trgm_ops);
--> statement-breakpoint
CREATE VIEW school_search AS SELECT urn AS rowid, search FROM schools;
