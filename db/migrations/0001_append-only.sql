-- The history is append-only. These triggers hold for every writer, whatever its code does.
-- A replacement (INSERT OR REPLACE) deletes without firing delete triggers unless recursive_triggers is on:
-- hence the checks before each insertion, which do not depend on that setting.
CREATE TRIGGER `edition_event_no_update` BEFORE UPDATE ON `edition_event` BEGIN
  SELECT RAISE(ABORT, 'edition_event is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_event_no_delete` BEFORE DELETE ON `edition_event` BEGIN
  SELECT RAISE(ABORT, 'edition_event is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_event_no_replace` BEFORE INSERT ON `edition_event`
WHEN EXISTS (SELECT 1 FROM `edition_event` WHERE seq = NEW.seq OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'edition_event is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_event_in_sequence` AFTER INSERT ON `edition_event`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `edition_event` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'edition_event is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_event_chained` BEFORE INSERT ON `edition_event`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `edition_event` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'edition_event is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `ministry_label_no_update` BEFORE UPDATE ON `ministry_label` BEGIN
  SELECT RAISE(ABORT, 'ministry_label is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `ministry_label_no_delete` BEFORE DELETE ON `ministry_label` BEGIN
  SELECT RAISE(ABORT, 'ministry_label is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `ministry_label_no_replace` BEFORE INSERT ON `ministry_label`
WHEN EXISTS (SELECT 1 FROM `ministry_label` WHERE seq = NEW.seq OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'ministry_label is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `ministry_label_in_sequence` AFTER INSERT ON `ministry_label`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `ministry_label` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'ministry_label is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `ministry_label_chained` BEFORE INSERT ON `ministry_label`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `ministry_label` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'ministry_label is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_no_update` BEFORE UPDATE ON `revision` BEGIN
  SELECT RAISE(ABORT, 'revision is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_no_delete` BEFORE DELETE ON `revision` BEGIN
  SELECT RAISE(ABORT, 'revision is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_no_replace` BEFORE INSERT ON `revision`
WHEN EXISTS (SELECT 1 FROM `revision` WHERE seq = NEW.seq OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'revision is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_in_sequence` AFTER INSERT ON `revision`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `revision` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'revision is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_chained` BEFORE INSERT ON `revision`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `revision` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'revision is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `declared_figures_no_update` BEFORE UPDATE ON `declared_figures` BEGIN
  SELECT RAISE(ABORT, 'declared_figures is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `declared_figures_no_delete` BEFORE DELETE ON `declared_figures` BEGIN
  SELECT RAISE(ABORT, 'declared_figures is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `declared_figures_no_replace` BEFORE INSERT ON `declared_figures`
WHEN EXISTS (SELECT 1 FROM `declared_figures` WHERE seq = NEW.seq OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'declared_figures is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `declared_figures_in_sequence` AFTER INSERT ON `declared_figures`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `declared_figures` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'declared_figures is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `declared_figures_chained` BEFORE INSERT ON `declared_figures`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `declared_figures` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'declared_figures is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` BEGIN
  SELECT RAISE(ABORT, 'audit is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit` BEGIN
  SELECT RAISE(ABORT, 'audit is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_replace` BEFORE INSERT ON `audit`
WHEN EXISTS (SELECT 1 FROM `audit` WHERE seq = NEW.seq OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'audit is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_in_sequence` AFTER INSERT ON `audit`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `audit` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'audit is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_chained` BEFORE INSERT ON `audit`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `audit` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'audit is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `project_no_update` BEFORE UPDATE ON `project` BEGIN
  SELECT RAISE(ABORT, 'project is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `project_no_delete` BEFORE DELETE ON `project` BEGIN
  SELECT RAISE(ABORT, 'project is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `project_no_replace` BEFORE INSERT ON `project`
WHEN EXISTS (SELECT 1 FROM `project` WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'project is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_no_update` BEFORE UPDATE ON `edition` BEGIN
  SELECT RAISE(ABORT, 'edition is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_no_delete` BEFORE DELETE ON `edition` BEGIN
  SELECT RAISE(ABORT, 'edition is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_no_replace` BEFORE INSERT ON `edition`
WHEN EXISTS (SELECT 1 FROM `edition` WHERE number = NEW.number) BEGIN
  SELECT RAISE(ABORT, 'edition is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_typed` BEFORE INSERT ON `revision`
WHEN NOT json_valid(NEW.changes) OR json_type(NEW.changes) <> 'array' OR json_array_length(NEW.changes) = 0 BEGIN
  SELECT RAISE(ABORT, 'a revision carries at least one change');
END;
