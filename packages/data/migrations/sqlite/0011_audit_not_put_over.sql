-- A row that replaces another deletes it without the trigger on deleting; the row number counts as its name too.
CREATE TRIGGER audit_entries_keep_insert BEFORE INSERT ON audit_entries WHEN EXISTS (SELECT 1 FROM audit_entries WHERE id = NEW.id OR rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
