BEGIN TRANSACTION;
CREATE TABLE anchor (          -- what a note or a link is attached to; never changed
        owner_id TEXT NOT NULL,
        side INTEGER NOT NULL,        -- 0 left or only, 1 right
        story_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        text_sha TEXT NOT NULL,
        PRIMARY KEY (owner_id, side),
        FOREIGN KEY (story_id, version) REFERENCES version (story_id, number)
    );
INSERT INTO "anchor" VALUES('n-22222224',0,'000000000000000000000000000000b2',1,28,60,'At least 14 people were injured.','Two ferries met in the fog.
','
The harbour stayed closed.
','ed59dc8e3930fc7cdcea7499ec42c14b38c78430b7770b5c61295315b8d1025f');
INSERT INTO "anchor" VALUES('n-22222225',0,'000000000000000000000000000000b2',1,0,0,'','','','ed59dc8e3930fc7cdcea7499ec42c14b38c78430b7770b5c61295315b8d1025f');
INSERT INTO "anchor" VALUES('l-22222226',0,'000000000000000000000000000000b2',1,28,60,'At least 14 people were injured.','Two ferries met in the fog.
','
The harbour stayed closed.
','ed59dc8e3930fc7cdcea7499ec42c14b38c78430b7770b5c61295315b8d1025f');
INSERT INTO "anchor" VALUES('l-22222226',1,'000000000000000000000000000000c3',1,26,58,'Nobody was hurt, officials said.','The harbour stays closed.
','
','d90df99c579a838242d9b0532e0202850379110766c7cd436d35ac786feae33b');
CREATE TABLE export (          -- what an export last wrote where
        path TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        at TEXT NOT NULL
    );
INSERT INTO "export" VALUES('/home/r/out.md','abababababababababababababababababababababababababababababababab','2026-03-04T00:00:17Z');
CREATE TABLE link (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        decision TEXT NOT NULL,
        created_at TEXT NOT NULL,
        deleted_at TEXT
    );
INSERT INTO "link" VALUES('l-22222226','s-22222223','unlink','2026-03-04T00:00:09Z',NULL);
CREATE TABLE member (          -- a story that leaves keeps its row, and with it its letter
        session_id TEXT NOT NULL REFERENCES session (id),
        story_id TEXT NOT NULL REFERENCES story (id),
        position INTEGER NOT NULL,    -- 0 is A
        joined_at TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (session_id, story_id),
        UNIQUE (session_id, position)
    );
INSERT INTO "member" VALUES('s-22222222','000000000000000000000000000000a1',0,'2026-03-04T00:00:02Z',NULL);
INSERT INTO "member" VALUES('s-22222223','000000000000000000000000000000b2',0,'2026-03-04T00:00:04Z',NULL);
INSERT INTO "member" VALUES('s-22222223','000000000000000000000000000000c3',1,'2026-03-04T00:00:05Z',NULL);
INSERT INTO "member" VALUES('s-22222227','000000000000000000000000000000d4',0,'2026-03-04T00:00:14Z',NULL);
INSERT INTO "member" VALUES('s-22222223','000000000000000000000000000000e5',2,'2026-03-04T00:00:16Z','2026-03-04T00:00:16Z');
CREATE TABLE note (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        body TEXT NOT NULL,
        rev INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    );
INSERT INTO "note" VALUES('n-22222224','s-22222223','Ask the port how many.',2,'2026-03-04T00:00:06Z','2026-03-04T00:00:07Z',NULL);
INSERT INTO "note" VALUES('n-22222225','s-22222223','Whole story.',1,'2026-03-04T00:00:08Z','2026-03-04T00:00:08Z',NULL);
CREATE TABLE note_rev (        -- every body ever saved
        note_id TEXT NOT NULL REFERENCES note (id),
        rev INTEGER NOT NULL,
        body TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (note_id, rev)
    );
INSERT INTO "note_rev" VALUES('n-22222224',1,'Ask how many.','2026-03-04T00:00:06Z');
INSERT INTO "note_rev" VALUES('n-22222224',2,'Ask the port how many.','2026-03-04T00:00:07Z');
INSERT INTO "note_rev" VALUES('n-22222225',1,'Whole story.','2026-03-04T00:00:08Z');
CREATE TABLE op (              -- what the reader did, for undo and redo
        id INTEGER PRIMARY KEY,
        what TEXT NOT NULL,
        at TEXT NOT NULL,
        changes TEXT NOT NULL,        -- JSON: table, key, before, after of each changed row
        state TEXT NOT NULL           -- done, undone, or stuck: overtaken by another change
    );
INSERT INTO "op" VALUES(1,'session “Ferry”','2026-03-04T00:00:03Z','[["session", {"id": "s-22222223"}, {"deleted_at": "2026-03-04T00:00:03Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(2,'import of “Ferries meet”','2026-03-04T00:00:04Z','[["story", {"id": "000000000000000000000000000000b2"}, {"deleted_at": "2026-03-04T00:00:04Z"}, {"deleted_at": null}], ["version", {"story_id": "000000000000000000000000000000b2", "number": 1}, {"deleted_at": "2026-03-04T00:00:04Z"}, {"deleted_at": null}], ["member", {"session_id": "s-22222223", "story_id": "000000000000000000000000000000b2"}, {"deleted_at": "2026-03-04T00:00:04Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(3,'import of “wire.txt”','2026-03-04T00:00:05Z','[["story", {"id": "000000000000000000000000000000c3"}, {"deleted_at": "2026-03-04T00:00:05Z"}, {"deleted_at": null}], ["version", {"story_id": "000000000000000000000000000000c3", "number": 1}, {"deleted_at": "2026-03-04T00:00:05Z"}, {"deleted_at": null}], ["member", {"session_id": "s-22222223", "story_id": "000000000000000000000000000000c3"}, {"deleted_at": "2026-03-04T00:00:05Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(4,'note on “At least 14 people were injured.”','2026-03-04T00:00:06Z','[["note", {"id": "n-22222224"}, {"deleted_at": "2026-03-04T00:00:06Z"}, {"deleted_at": null}], ["tagging", {"note_id": "n-22222224", "tag": "check"}, {"deleted_at": "2026-03-04T00:00:06Z"}, {"deleted_at": null}], ["tagging", {"note_id": "n-22222224", "tag": "figure"}, {"deleted_at": "2026-03-04T00:00:06Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(5,'change of the note on “At least 14 people were injured.”','2026-03-04T00:00:07Z','[["note", {"id": "n-22222224"}, {"body": "Ask how many.", "rev": 1, "updated_at": "2026-03-04T00:00:06Z"}, {"body": "Ask the port how many.", "rev": 2, "updated_at": "2026-03-04T00:00:07Z"}]]','done');
INSERT INTO "op" VALUES(6,'note on “Ferries meet”','2026-03-04T00:00:08Z','[["note", {"id": "n-22222225"}, {"deleted_at": "2026-03-04T00:00:08Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(7,'unlink: “At least 14 people were injured.” and “Nobody was hurt, officials said.”','2026-03-04T00:00:09Z','[["link", {"id": "l-22222226"}, {"deleted_at": "2026-03-04T00:00:09Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(8,'details of “Ferries meet”','2026-03-04T00:00:10Z','[["story", {"id": "000000000000000000000000000000b2"}, {"title": "Ferries meet", "byline": "Not a byline"}, {"title": "My title", "byline": null}]]','done');
INSERT INTO "op" VALUES(9,'details of “wire.txt”','2026-03-04T00:00:11Z','[["story", {"id": "000000000000000000000000000000c3"}, {"outlet": null}, {"outlet": "The Sample Gazette"}]]','done');
INSERT INTO "op" VALUES(10,'import of “Ferries collide”','2026-03-04T00:00:12Z','[["story", {"id": "000000000000000000000000000000b2"}, {"published": "2026-03-04"}, {"published": "2026-03-05"}], ["version", {"story_id": "000000000000000000000000000000b2", "number": 2}, {"deleted_at": "2026-03-04T00:00:12Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(11,'session “Harbour”','2026-03-04T00:00:13Z','[["session", {"id": "s-22222227"}, {"deleted_at": "2026-03-04T00:00:13Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(12,'import of “third.txt”','2026-03-04T00:00:14Z','[["story", {"id": "000000000000000000000000000000d4"}, {"deleted_at": "2026-03-04T00:00:14Z"}, {"deleted_at": null}], ["version", {"story_id": "000000000000000000000000000000d4", "number": 1}, {"deleted_at": "2026-03-04T00:00:14Z"}, {"deleted_at": null}], ["member", {"session_id": "s-22222227", "story_id": "000000000000000000000000000000d4"}, {"deleted_at": "2026-03-04T00:00:14Z"}, {"deleted_at": null}]]','done');
INSERT INTO "op" VALUES(13,'removal of session “Harbour”','2026-03-04T00:00:15Z','[["session", {"id": "s-22222227"}, {"deleted_at": null}, {"deleted_at": "2026-03-04T00:00:15Z"}]]','done');
INSERT INTO "op" VALUES(14,'import of “undone.txt”','2026-03-04T00:00:16Z','[["story", {"id": "000000000000000000000000000000e5"}, {"deleted_at": "2026-03-04T00:00:16Z"}, {"deleted_at": null}], ["version", {"story_id": "000000000000000000000000000000e5", "number": 1}, {"deleted_at": "2026-03-04T00:00:16Z"}, {"deleted_at": null}], ["member", {"session_id": "s-22222223", "story_id": "000000000000000000000000000000e5"}, {"deleted_at": "2026-03-04T00:00:16Z"}, {"deleted_at": null}]]','undone');
CREATE TABLE seen (            -- which story a path last was, and with which bytes
        path TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES story (id),
        sha256 TEXT NOT NULL
    );
INSERT INTO "seen" VALUES('/home/r/ferry/wire.txt','000000000000000000000000000000b2','eff9f5391e2f9f7258a98add9fff16dbe8e524a41e2018fb008b05fc82011b60');
INSERT INTO "seen" VALUES(X'2F686F6D652F722F66657272792F67EDB3A97A657474652E747874','000000000000000000000000000000c3','d90df99c579a838242d9b0532e0202850379110766c7cd436d35ac786feae33b');
INSERT INTO "seen" VALUES('/home/r/undone.txt','000000000000000000000000000000e5','ab1db561c6b892ed31c66916e356c82fbbbdc970fdb22eb43729ee5073a3c171');
CREATE TABLE session (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        folder TEXT,
        sample INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        turn INTEGER NOT NULL,        -- counts openings, so that their order does not rest on the clock
        place TEXT NOT NULL,          -- JSON: where the reader stopped
        deleted_at TEXT
    );
INSERT INTO "session" VALUES('s-22222222','Ferry collision',NULL,1,'2026-03-04T00:00:01Z','2026-03-04T00:00:01Z',1,'{}',NULL);
INSERT INTO "session" VALUES('s-22222223','Ferry','/home/r/ferry',0,'2026-03-04T00:00:03Z','2026-03-04T00:00:03Z',2,'{"left": "000000000000000000000000000000b2", "right": "000000000000000000000000000000c3"}',NULL);
INSERT INTO "session" VALUES('s-22222227','Harbour',NULL,0,'2026-03-04T00:00:13Z','2026-03-04T00:00:13Z',3,'{}','2026-03-04T00:00:15Z');
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "setting" VALUES('theme','"light"');
CREATE TABLE source (          -- the bytes as they were read, verbatim
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
    );
INSERT INTO "source" VALUES('bf37e6fb2c1fcb4d67ea1a9598d30f33270212297ed65df234c1c61d9d24eae8',X'412073616D706C65206F662074776F206C696E65732E0A4974206861732061207365636F6E64206F6E652E0A');
INSERT INTO "source" VALUES('ed59dc8e3930fc7cdcea7499ec42c14b38c78430b7770b5c61295315b8d1025f',X'54776F2066657272696573206D657420696E2074686520666F672E0A4174206C656173742031342070656F706C65207765726520696E6A757265642E0A54686520686172626F75722073746179656420636C6F7365642E0A');
INSERT INTO "source" VALUES('d90df99c579a838242d9b0532e0202850379110766c7cd436d35ac786feae33b',X'54686520686172626F757220737461797320636C6F7365642E0A4E6F626F64792077617320687572742C206F6666696369616C7320736169642E0A');
INSERT INTO "source" VALUES('eff9f5391e2f9f7258a98add9fff16dbe8e524a41e2018fb008b05fc82011b60',X'54776F2066657272696573206D657420696E2074686520666F672E0A4174206C656173742031372070656F706C65207765726520696E6A757265642E0A54686520686172626F75722073746179656420636C6F7365642E0A');
INSERT INTO "source" VALUES('2ff07d12bc187dca7d00ff6554cc16dd739bce0006aee4ed062ce06071b8350e',X'54686972642073746F72792E0A');
INSERT INTO "source" VALUES('ab1db561c6b892ed31c66916e356c82fbbbdc970fdb22eb43729ee5073a3c171',X'556E646F6E652073746F72792E0A');
CREATE TABLE story (
        id TEXT PRIMARY KEY,
        sample INTEGER NOT NULL,
        title TEXT, outlet TEXT, byline TEXT, published TEXT, url TEXT,
        deleted_at TEXT
    );
INSERT INTO "story" VALUES('000000000000000000000000000000a1',1,'A sample','Harbour Wire',NULL,NULL,NULL,NULL);
INSERT INTO "story" VALUES('000000000000000000000000000000b2',0,'My title','Sample Wire',NULL,'2026-03-05','https://www.wire.example/ferry?utm_source=mail',NULL);
INSERT INTO "story" VALUES('000000000000000000000000000000c3',0,NULL,'The Sample Gazette',NULL,NULL,NULL,NULL);
INSERT INTO "story" VALUES('000000000000000000000000000000d4',0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "story" VALUES('000000000000000000000000000000e5',0,NULL,NULL,NULL,NULL,NULL,'2026-03-04T00:00:16Z');
CREATE TABLE tagging (
        note_id TEXT NOT NULL REFERENCES note (id),
        tag TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (note_id, tag)
    );
INSERT INTO "tagging" VALUES('n-22222224','check',NULL);
INSERT INTO "tagging" VALUES('n-22222224','figure',NULL);
CREATE TABLE version (         -- the texts of a story; a text never changes
        story_id TEXT NOT NULL REFERENCES story (id),
        number INTEGER NOT NULL,
        sha256 TEXT NOT NULL REFERENCES source (sha256),
        imported_at TEXT NOT NULL,
        name TEXT NOT NULL, path TEXT, encoding TEXT NOT NULL, guessed INTEGER NOT NULL, removed INTEGER NOT NULL,
        words INTEGER NOT NULL,
        text_sha TEXT NOT NULL,
        found TEXT NOT NULL,          -- JSON: what the file itself says of the story
        deleted_at TEXT,
        sentences TEXT NOT NULL,      -- JSON: [start, end, kind, why] each
        paragraphs TEXT NOT NULL,     -- JSON: [start, end] each
        text TEXT NOT NULL,
        folded TEXT NOT NULL,         -- for searching; can be made again from text and name
        PRIMARY KEY (story_id, number)
    );
INSERT INTO "version" VALUES('000000000000000000000000000000a1',1,'bf37e6fb2c1fcb4d67ea1a9598d30f33270212297ed65df234c1c61d9d24eae8','2026-03-04T00:00:02Z','sample.txt',NULL,'utf-8',0,0,10,'bf37e6fb2c1fcb4d67ea1a9598d30f33270212297ed65df234c1c61d9d24eae8','{"title": "A sample", "outlet": "Harbour Wire", "byline": null, "published": null, "url": null}',NULL,'[[0, 22, "body", ""], [23, 43, "body", ""]]','[[0, 22], [23, 43]]','A sample of two lines.
It has a second one.
','a sample of two lines.
it has a second one.

sample.txt');
INSERT INTO "version" VALUES('000000000000000000000000000000b2',1,'ed59dc8e3930fc7cdcea7499ec42c14b38c78430b7770b5c61295315b8d1025f','2026-03-04T00:00:04Z','wire.txt','/home/r/ferry/wire.txt','utf-8',0,0,16,'ed59dc8e3930fc7cdcea7499ec42c14b38c78430b7770b5c61295315b8d1025f','{"title": "Ferries meet", "outlet": "Sample Wire", "byline": "Not a byline", "published": "2026-03-04", "url": "https://www.wire.example/ferry?utm_source=mail"}',NULL,'[[0, 27, "body", ""], [28, 60, "body", ""], [61, 87, "body", ""]]','[[0, 27], [28, 60], [61, 87]]','Two ferries met in the fog.
At least 14 people were injured.
The harbour stayed closed.
','two ferries met in the fog.
at least 14 people were injured.
the harbour stayed closed.

wire.txt');
INSERT INTO "version" VALUES('000000000000000000000000000000c3',1,'d90df99c579a838242d9b0532e0202850379110766c7cd436d35ac786feae33b','2026-03-04T00:00:05Z','wire.txt',X'2F686F6D652F722F66657272792F67EDB3A97A657474652E747874','utf-8',0,0,9,'d90df99c579a838242d9b0532e0202850379110766c7cd436d35ac786feae33b','{"title": null, "outlet": null, "byline": null, "published": null, "url": null}',NULL,'[[0, 25, "body", ""], [26, 58, "body", ""]]','[[0, 25], [26, 58]]','The harbour stays closed.
Nobody was hurt, officials said.
','the harbour stays closed.
nobody was hurt, officials said.

wire.txt');
INSERT INTO "version" VALUES('000000000000000000000000000000b2',2,'eff9f5391e2f9f7258a98add9fff16dbe8e524a41e2018fb008b05fc82011b60','2026-03-04T00:00:12Z','wire.txt','/home/r/ferry/wire.txt','utf-8',0,0,16,'eff9f5391e2f9f7258a98add9fff16dbe8e524a41e2018fb008b05fc82011b60','{"title": "Ferries collide", "outlet": "Sample Wire", "byline": "A. Reporter", "published": "2026-03-05", "url": "https://www.wire.example/ferry?utm_source=mail"}',NULL,'[[0, 27, "body", ""], [28, 60, "body", ""], [61, 87, "body", ""]]','[[0, 27], [28, 60], [61, 87]]','Two ferries met in the fog.
At least 17 people were injured.
The harbour stayed closed.
','two ferries met in the fog.
at least 17 people were injured.
the harbour stayed closed.

wire.txt');
INSERT INTO "version" VALUES('000000000000000000000000000000d4',1,'2ff07d12bc187dca7d00ff6554cc16dd739bce0006aee4ed062ce06071b8350e','2026-03-04T00:00:14Z','third.txt',NULL,'utf-8',0,0,2,'2ff07d12bc187dca7d00ff6554cc16dd739bce0006aee4ed062ce06071b8350e','{"title": null, "outlet": null, "byline": null, "published": null, "url": null}',NULL,'[[0, 12, "body", ""]]','[[0, 12]]','Third story.
','third story.

third.txt');
INSERT INTO "version" VALUES('000000000000000000000000000000e5',1,'ab1db561c6b892ed31c66916e356c82fbbbdc970fdb22eb43729ee5073a3c171','2026-03-04T00:00:16Z','undone.txt','/home/r/undone.txt','utf-8',0,0,2,'ab1db561c6b892ed31c66916e356c82fbbbdc970fdb22eb43729ee5073a3c171','{"title": null, "outlet": null, "byline": null, "published": null, "url": null}','2026-03-04T00:00:16Z','[[0, 13, "body", ""]]','[[0, 13]]','Undone story.
','undone story.

undone.txt');
CREATE INDEX version_by_bytes ON version (sha256);
CREATE INDEX note_by_session ON note (session_id);
CREATE TRIGGER note_rev_is_never_changed BEFORE UPDATE ON note_rev
        BEGIN SELECT raise(ABORT, 'what was saved of a note is kept'); END;
CREATE TRIGGER note_rev_is_never_deleted BEFORE DELETE ON note_rev
        BEGIN SELECT raise(ABORT, 'what was saved of a note is kept'); END;
CREATE INDEX link_by_session ON link (session_id);
CREATE INDEX anchor_by_story ON anchor (story_id);
COMMIT;
