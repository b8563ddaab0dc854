CREATE VIRTUAL TABLE school_search USING fts5(search, content='schools', content_rowid='urn', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER schools_search_insert AFTER INSERT ON schools BEGIN INSERT INTO school_search (rowid, search) VALUES (new.urn, new.search); END;
--> statement-breakpoint
CREATE TRIGGER schools_search_delete AFTER DELETE ON schools BEGIN INSERT INTO school_search (school_search, rowid, search) VALUES ('delete', old.urn, old.search); END;
--> statement-breakpoint
CREATE TRIGGER schools_search_update AFTER UPDATE OF urn, search ON schools WHEN old.urn <> new.urn OR old.search <> new.search BEGIN
  INSERT INTO school_search (school_search, rowid, search) VALUES ('delete', old.urn, old.search);
  INSERT INTO school_search (rowid, search) VALUES (new.urn, new.search);
END;
--> statement-breakpoint
INSERT INTO school_search (school_search) VALUES ('rebuild');
