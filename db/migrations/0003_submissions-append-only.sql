-- Submissions and their events are append-only like the history, by the same triggers (see 0001).
-- A draft is the one thing that changes in place; it is never deleted.
CREATE TRIGGER `submission_no_update` BEFORE UPDATE ON `submission` BEGIN
  SELECT RAISE(ABORT, 'submission is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_no_delete` BEFORE DELETE ON `submission` BEGIN
  SELECT RAISE(ABORT, 'submission is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_no_replace` BEFORE INSERT ON `submission`
WHEN EXISTS (SELECT 1 FROM `submission` WHERE seq = NEW.seq OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'submission is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_in_sequence` AFTER INSERT ON `submission`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `submission` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'submission is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_chained` BEFORE INSERT ON `submission`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `submission` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'submission is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_event_no_update` BEFORE UPDATE ON `submission_event` BEGIN
  SELECT RAISE(ABORT, 'submission_event is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_event_no_delete` BEFORE DELETE ON `submission_event` BEGIN
  SELECT RAISE(ABORT, 'submission_event is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_event_no_replace` BEFORE INSERT ON `submission_event`
WHEN EXISTS (SELECT 1 FROM `submission_event` WHERE seq = NEW.seq OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'submission_event is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_event_in_sequence` AFTER INSERT ON `submission_event`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `submission_event` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'submission_event is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_event_chained` BEFORE INSERT ON `submission_event`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `submission_event` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'submission_event is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_id_no_replace` BEFORE INSERT ON `submission`
WHEN EXISTS (SELECT 1 FROM `submission` WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'submission is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_event_typed` BEFORE INSERT ON `submission_event`
WHEN NOT json_valid(NEW.payload) OR json_type(NEW.payload) <> 'object' BEGIN
  SELECT RAISE(ABORT, 'a submission event carries its details');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_draft_no_delete` BEFORE DELETE ON `submission_draft` BEGIN
  SELECT RAISE(ABORT, 'a draft is kept');
END;
