-- Publications and findings set aside are append-only like the history, by the same triggers (see 0001);
-- and a published edition is frozen: nothing at or below it is written any more, whoever writes, but the
-- corrections of an erratum, which are read only once a further publication takes them in.
CREATE TRIGGER `publication_no_update` BEFORE UPDATE ON `publication` BEGIN
  SELECT RAISE(ABORT, 'publication is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_no_delete` BEFORE DELETE ON `publication` BEGIN
  SELECT RAISE(ABORT, 'publication is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_no_replace` BEFORE INSERT ON `publication`
WHEN EXISTS (SELECT 1 FROM `publication` WHERE seq = NEW.seq OR hash = NEW.hash OR (edition = NEW.edition AND version = NEW.version)) BEGIN
  SELECT RAISE(ABORT, 'publication is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_in_sequence` AFTER INSERT ON `publication`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `publication` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'publication is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_chained` BEFORE INSERT ON `publication`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `publication` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'publication is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `set_aside_no_update` BEFORE UPDATE ON `set_aside` BEGIN
  SELECT RAISE(ABORT, 'set_aside is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `set_aside_no_delete` BEFORE DELETE ON `set_aside` BEGIN
  SELECT RAISE(ABORT, 'set_aside is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `set_aside_no_replace` BEFORE INSERT ON `set_aside`
WHEN EXISTS (SELECT 1 FROM `set_aside` WHERE seq = NEW.seq OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'set_aside is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `set_aside_in_sequence` AFTER INSERT ON `set_aside`
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM `set_aside` WHERE seq < NEW.seq), 0) BEGIN
  SELECT RAISE(ABORT, 'set_aside is numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `set_aside_chained` BEFORE INSERT ON `set_aside`
WHEN NEW.previous_hash <> coalesce((SELECT hash FROM `set_aside` ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'set_aside is chained: the previous hash is not that of the last row');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_file_no_update` BEFORE UPDATE ON `publication_file` BEGIN
  SELECT RAISE(ABORT, 'publication_file is append-only: no update');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_file_no_delete` BEFORE DELETE ON `publication_file` BEGIN
  SELECT RAISE(ABORT, 'publication_file is append-only: no deletion');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_file_no_replace` BEFORE INSERT ON `publication_file`
WHEN EXISTS (SELECT 1 FROM `publication_file` WHERE sha256 = NEW.sha256) BEGIN
  SELECT RAISE(ABORT, 'publication_file is append-only: no replacement');
END;
--> statement-breakpoint
CREATE TRIGGER `article_draft_no_delete` BEFORE DELETE ON `article_draft` BEGIN
  SELECT RAISE(ABORT, 'a draft is kept');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_in_order` BEFORE INSERT ON `publication`
WHEN NEW.version <> 1 + coalesce((SELECT max(version) FROM `publication` WHERE edition = NEW.edition), 0) BEGIN
  SELECT RAISE(ABORT, 'the publications of an edition are numbered without gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_at_a_position` BEFORE INSERT ON `publication`
WHEN NEW.position > coalesce((SELECT max(seq) FROM `revision`), 0)
  OR NEW.position < coalesce((SELECT max(position) FROM `publication` WHERE edition = NEW.edition), 0) BEGIN
  SELECT RAISE(ABORT, 'a publication is a position the history has reached');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_of_a_published_edition` BEFORE INSERT ON `publication`
WHEN 'published' <> coalesce((SELECT state FROM `edition_event` WHERE edition = NEW.edition ORDER BY seq DESC LIMIT 1), '') BEGIN
  SELECT RAISE(ABORT, 'only a published edition has publications');
END;
--> statement-breakpoint
CREATE TRIGGER `publication_typed` BEFORE INSERT ON `publication`
WHEN NOT json_valid(NEW.figures) OR NOT json_valid(NEW.files) OR json_type(NEW.files) <> 'array' OR json_array_length(NEW.files) = 0 BEGIN
  SELECT RAISE(ABORT, 'a publication carries its figures and its files');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_frozen` BEFORE INSERT ON `revision`
WHEN NEW.edition <= coalesce((SELECT max(edition) FROM `publication`), 0)
  AND NOT (NEW.origin = 'erratum' AND EXISTS (SELECT 1 FROM `publication` WHERE edition = NEW.edition)) BEGIN
  SELECT RAISE(ABORT, 'the edition is published: only an erratum corrects it');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_erratum` BEFORE INSERT ON `revision`
WHEN NEW.origin = 'erratum' AND EXISTS (
  SELECT 1 FROM `edition` WHERE number >= NEW.edition
    AND NOT EXISTS (SELECT 1 FROM `publication` WHERE publication.edition = number)
    AND (number = NEW.edition OR 'published' = (
      SELECT state FROM `edition_event` WHERE edition_event.edition = number ORDER BY seq DESC LIMIT 1
    ))
) BEGIN
  SELECT RAISE(ABORT, 'an erratum corrects what was published, and moves nothing that was published after it');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_event_frozen` BEFORE INSERT ON `edition_event`
WHEN NEW.edition <= coalesce((SELECT max(edition) FROM `publication`), 0) BEGIN
  SELECT RAISE(ABORT, 'the edition is published: it does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `ministry_label_frozen` BEFORE INSERT ON `ministry_label`
WHEN NEW.edition <= coalesce((SELECT max(edition) FROM `publication`), 0) BEGIN
  SELECT RAISE(ABORT, 'the edition is published: it does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `declared_figures_frozen` BEFORE INSERT ON `declared_figures`
WHEN NEW.edition <= coalesce((SELECT max(edition) FROM `publication`), 0) BEGIN
  SELECT RAISE(ABORT, 'the edition is published: it does not change');
END;
