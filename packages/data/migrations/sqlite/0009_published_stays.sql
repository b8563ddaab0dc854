CREATE TRIGGER instrument_questions_stay_insert BEFORE INSERT ON instrument_questions WHEN EXISTS (SELECT 1 FROM instrument_versions WHERE id = NEW.version_id AND state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER instrument_questions_stay_update BEFORE UPDATE ON instrument_questions WHEN EXISTS (SELECT 1 FROM instrument_versions WHERE id = OLD.version_id AND state = 'published') OR EXISTS (SELECT 1 FROM instrument_versions WHERE id = NEW.version_id AND state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER instrument_questions_stay_delete BEFORE DELETE ON instrument_questions WHEN EXISTS (SELECT 1 FROM instrument_versions WHERE id = OLD.version_id AND state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER instrument_versions_stay_insert BEFORE INSERT ON instrument_versions WHEN EXISTS (SELECT 1 FROM instrument_versions WHERE id = NEW.id AND state = 'published') OR EXISTS (SELECT 1 FROM instrument_versions WHERE instrument_id = NEW.instrument_id AND version = NEW.version AND state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER instrument_versions_stay_update BEFORE UPDATE ON instrument_versions WHEN OLD.state = 'published' BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER instrument_versions_stay_delete BEFORE DELETE ON instrument_versions WHEN OLD.state = 'published' BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER questions_stay_insert BEFORE INSERT ON questions WHEN EXISTS (SELECT 1 FROM instrument_questions q JOIN instrument_versions v ON v.id = q.version_id WHERE q.question_id = NEW.id AND v.state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER questions_stay_update BEFORE UPDATE ON questions WHEN EXISTS (SELECT 1 FROM instrument_questions q JOIN instrument_versions v ON v.id = q.version_id WHERE q.question_id = OLD.id AND v.state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER questions_stay_delete BEFORE DELETE ON questions WHEN EXISTS (SELECT 1 FROM instrument_questions q JOIN instrument_versions v ON v.id = q.version_id WHERE q.question_id = OLD.id AND v.state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER instruments_stay_insert BEFORE INSERT ON instruments WHEN EXISTS (SELECT 1 FROM instrument_versions WHERE instrument_id = NEW.id AND state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER instruments_stay_update BEFORE UPDATE OF id, key, wave_kind, hub_id ON instruments WHEN EXISTS (SELECT 1 FROM instrument_versions WHERE instrument_id = OLD.id AND state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
--> statement-breakpoint
CREATE TRIGGER instruments_stay_delete BEFORE DELETE ON instruments WHEN EXISTS (SELECT 1 FROM instrument_versions WHERE instrument_id = OLD.id AND state = 'published') BEGIN SELECT RAISE(ABORT, 'What is published never changes: this would change what a published version asks.'); END;
