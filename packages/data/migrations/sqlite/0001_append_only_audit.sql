CREATE TRIGGER audit_entries_keep_update BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_keep_delete BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
