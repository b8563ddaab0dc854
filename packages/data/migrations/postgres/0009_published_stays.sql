CREATE FUNCTION published_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'What is published never changes: this would change what a published version asks.'; END; $$;
--> statement-breakpoint
CREATE FUNCTION instrument_questions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM instrument_versions WHERE id = OLD.version_id AND state = 'published') THEN RAISE EXCEPTION 'What is published never changes: this would change what a published version asks.'; END IF;
  IF TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM instrument_versions WHERE id = NEW.version_id AND state = 'published') THEN RAISE EXCEPTION 'What is published never changes: this would change what a published version asks.'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END; $$;
--> statement-breakpoint
CREATE TRIGGER instrument_questions_stay BEFORE INSERT OR UPDATE OR DELETE ON instrument_questions FOR EACH ROW EXECUTE FUNCTION instrument_questions_stay();
--> statement-breakpoint
CREATE FUNCTION instrument_versions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'published' THEN RAISE EXCEPTION 'What is published never changes: this would change what a published version asks.'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END; $$;
--> statement-breakpoint
CREATE TRIGGER instrument_versions_stay BEFORE UPDATE OR DELETE ON instrument_versions FOR EACH ROW EXECUTE FUNCTION instrument_versions_stay();
--> statement-breakpoint
CREATE FUNCTION questions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM instrument_questions q JOIN instrument_versions v ON v.id = q.version_id WHERE q.question_id = OLD.id AND v.state = 'published') THEN RAISE EXCEPTION 'What is published never changes: this would change what a published version asks.'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END; $$;
--> statement-breakpoint
CREATE TRIGGER questions_stay BEFORE UPDATE OR DELETE ON questions FOR EACH ROW EXECUTE FUNCTION questions_stay();
--> statement-breakpoint
CREATE FUNCTION instruments_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM instrument_versions WHERE instrument_id = OLD.id AND state = 'published') THEN RAISE EXCEPTION 'What is published never changes: this would change what a published version asks.'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END; $$;
--> statement-breakpoint
CREATE TRIGGER instruments_stay BEFORE UPDATE OF id, key, wave_kind, hub_id OR DELETE ON instruments FOR EACH ROW EXECUTE FUNCTION instruments_stay();
--> statement-breakpoint
CREATE TRIGGER instrument_questions_stay_whole BEFORE TRUNCATE ON instrument_questions FOR EACH STATEMENT EXECUTE FUNCTION published_stays();
--> statement-breakpoint
CREATE TRIGGER instrument_versions_stay_whole BEFORE TRUNCATE ON instrument_versions FOR EACH STATEMENT EXECUTE FUNCTION published_stays();
--> statement-breakpoint
CREATE TRIGGER questions_stay_whole BEFORE TRUNCATE ON questions FOR EACH STATEMENT EXECUTE FUNCTION published_stays();
--> statement-breakpoint
CREATE TRIGGER instruments_stay_whole BEFORE TRUNCATE ON instruments FOR EACH STATEMENT EXECUTE FUNCTION published_stays();
