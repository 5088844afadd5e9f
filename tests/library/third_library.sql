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
INSERT INTO "anchor" VALUES('n-epm4oujj',0,'000000000000000000000000000000b2',1,28,60,'At least 14 people were injured.','Two ferries met in the fog.
','
The harbour stayed closed.
','ed59dc8e3930fc7cdcea7499ec42c14b38c78430b7770b5c61295315b8d1025f');
CREATE TABLE draft (           -- what is being written, until it is kept as a note or dropped
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        note_id TEXT,                 -- the note that is being changed; null for a new one
        rev INTEGER,                  -- the note's, as the reader was looking at it
        body TEXT NOT NULL,
        anchors TEXT NOT NULL,        -- JSON: what it is attached to, left first
        writer TEXT NOT NULL,         -- the running copy of Crossread that it is written in
        at TEXT NOT NULL
    );
INSERT INTO "draft" VALUES('d-2t3rglzh','s-22222223','n-22222224',2,'half a','[{"story_id": "000000000000000000000000000000c3", "version": 1, "start": 0, "end": 25, "exact": "The harbour stays closed.", "prefix": "", "suffix": "\nNobody was hurt, officials said", "text_sha": "d90df99c579a838242d9b0532e0202850379110766c7cd436d35ac786feae33b"}]','','2026-04-05T10:00:03Z');
CREATE TABLE export (          -- what an export last wrote where
        path TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        at TEXT NOT NULL
    , document TEXT, parts TEXT);
INSERT INTO "export" VALUES('/home/r/out.md','abababababababababababababababababababababababababababababababab','2026-03-04T00:00:17Z',NULL,NULL);
INSERT INTO "export" VALUES('/home/r/vault/ferry.md','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','2026-04-05T10:00:04Z','s-22222223',NULL);
CREATE TABLE line (            -- which lines stand in any version of a story; can be made again from the texts
        story_id TEXT NOT NULL REFERENCES story (id),
        key TEXT NOT NULL,
        outlet_key TEXT,              -- the story's; so that a line of its outlet is found without going to others
        PRIMARY KEY (story_id, key)
    ) WITHOUT ROWID;
INSERT INTO "line" VALUES('000000000000000000000000000000a1','24265329e11ea4ba','harbour wire');
INSERT INTO "line" VALUES('000000000000000000000000000000a1','2d87dad24eca391d','harbour wire');
INSERT INTO "line" VALUES('000000000000000000000000000000b2','1355e2ef96acbf62','sample wire');
INSERT INTO "line" VALUES('000000000000000000000000000000b2','8919d0570bbf8f9b','sample wire');
INSERT INTO "line" VALUES('000000000000000000000000000000b2','a749937ad6437383','sample wire');
INSERT INTO "line" VALUES('000000000000000000000000000000b2','a8e9e68e5f3cc7a3','sample wire');
INSERT INTO "line" VALUES('000000000000000000000000000000c3','3461dfac6f85d1be','the sample gazette');
INSERT INTO "line" VALUES('000000000000000000000000000000c3','d70b75864e4a9f43','the sample gazette');
INSERT INTO "line" VALUES('000000000000000000000000000000d4','7ec26b18925f533d',NULL);
INSERT INTO "line" VALUES('000000000000000000000000000000e5','60afdcf9489776a1',NULL);
INSERT INTO "line" VALUES('f86132e96fa94cda99f6a3a3df046be9','0e665b9f809e902f',NULL);
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
INSERT INTO "member" VALUES('s-22222223','f86132e96fa94cda99f6a3a3df046be9',3,'2026-03-04T00:00:03Z',NULL);
CREATE TABLE note (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        body TEXT NOT NULL,
        rev INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    , beside TEXT, done INTEGER NOT NULL DEFAULT 0);
INSERT INTO "note" VALUES('n-22222224','s-22222223','Ask the port how many.',2,'2026-03-04T00:00:06Z','2026-03-04T00:00:07Z',NULL,NULL,1);
INSERT INTO "note" VALUES('n-22222225','s-22222223','Whole story.',1,'2026-03-04T00:00:08Z','2026-03-04T00:00:08Z',NULL,NULL,0);
INSERT INTO "note" VALUES('n-epm4oujj','s-22222223','Ask the crew.',1,'2026-04-05T10:00:01Z','2026-04-05T10:00:01Z',NULL,'n-22222224',0);
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
INSERT INTO "note_rev" VALUES('n-22222224',3,'Ask the port how many. Again.','2026-03-04T00:00:04Z');
INSERT INTO "note_rev" VALUES('n-epm4oujj',1,'Ask the crew.','2026-04-05T10:00:01Z');
CREATE TABLE op (              -- what the reader did, for undo and redo
        id INTEGER PRIMARY KEY,
        what TEXT NOT NULL,
        at TEXT NOT NULL,
        changes TEXT NOT NULL,        -- JSON: table, key, before, after of each changed row
        state TEXT NOT NULL           -- done, undone, or stuck: overtaken by another change
    , batch TEXT, writer TEXT);
INSERT INTO "op" VALUES(1,'session “Ferry”','2026-03-04T00:00:03Z','[["session", {"id": "s-22222223"}, {"deleted_at": "2026-03-04T00:00:03Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(2,'import of “Ferries meet”','2026-03-04T00:00:04Z','[["story", {"id": "000000000000000000000000000000b2"}, {"deleted_at": "2026-03-04T00:00:04Z"}, {"deleted_at": null}], ["version", {"story_id": "000000000000000000000000000000b2", "number": 1}, {"deleted_at": "2026-03-04T00:00:04Z"}, {"deleted_at": null}], ["member", {"session_id": "s-22222223", "story_id": "000000000000000000000000000000b2"}, {"deleted_at": "2026-03-04T00:00:04Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(3,'import of “wire.txt”','2026-03-04T00:00:05Z','[["story", {"id": "000000000000000000000000000000c3"}, {"deleted_at": "2026-03-04T00:00:05Z"}, {"deleted_at": null}], ["version", {"story_id": "000000000000000000000000000000c3", "number": 1}, {"deleted_at": "2026-03-04T00:00:05Z"}, {"deleted_at": null}], ["member", {"session_id": "s-22222223", "story_id": "000000000000000000000000000000c3"}, {"deleted_at": "2026-03-04T00:00:05Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(4,'note on “At least 14 people were injured.”','2026-03-04T00:00:06Z','[["note", {"id": "n-22222224"}, {"deleted_at": "2026-03-04T00:00:06Z"}, {"deleted_at": null}], ["tagging", {"note_id": "n-22222224", "tag": "check"}, {"deleted_at": "2026-03-04T00:00:06Z"}, {"deleted_at": null}], ["tagging", {"note_id": "n-22222224", "tag": "figure"}, {"deleted_at": "2026-03-04T00:00:06Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(5,'change of the note on “At least 14 people were injured.”','2026-03-04T00:00:07Z','[["note", {"id": "n-22222224"}, {"body": "Ask how many.", "rev": 1, "updated_at": "2026-03-04T00:00:06Z"}, {"body": "Ask the port how many.", "rev": 2, "updated_at": "2026-03-04T00:00:07Z"}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(6,'note on “Ferries meet”','2026-03-04T00:00:08Z','[["note", {"id": "n-22222225"}, {"deleted_at": "2026-03-04T00:00:08Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(7,'unlink: “At least 14 people were injured.” and “Nobody was hurt, officials said.”','2026-03-04T00:00:09Z','[["link", {"id": "l-22222226"}, {"deleted_at": "2026-03-04T00:00:09Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(8,'details of “Ferries meet”','2026-03-04T00:00:10Z','[["story", {"id": "000000000000000000000000000000b2"}, {"title": "Ferries meet", "byline": "Not a byline"}, {"title": "My title", "byline": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(9,'details of “wire.txt”','2026-03-04T00:00:11Z','[["story", {"id": "000000000000000000000000000000c3"}, {"outlet": null}, {"outlet": "The Sample Gazette"}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(10,'import of “Ferries collide”','2026-03-04T00:00:12Z','[["story", {"id": "000000000000000000000000000000b2"}, {"published": "2026-03-04"}, {"published": "2026-03-05"}], ["version", {"story_id": "000000000000000000000000000000b2", "number": 2}, {"deleted_at": "2026-03-04T00:00:12Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(11,'session “Harbour”','2026-03-04T00:00:13Z','[["session", {"id": "s-22222227"}, {"deleted_at": "2026-03-04T00:00:13Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(12,'import of “third.txt”','2026-03-04T00:00:14Z','[["story", {"id": "000000000000000000000000000000d4"}, {"deleted_at": "2026-03-04T00:00:14Z"}, {"deleted_at": null}], ["version", {"story_id": "000000000000000000000000000000d4", "number": 1}, {"deleted_at": "2026-03-04T00:00:14Z"}, {"deleted_at": null}], ["member", {"session_id": "s-22222227", "story_id": "000000000000000000000000000000d4"}, {"deleted_at": "2026-03-04T00:00:14Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(13,'removal of session “Harbour”','2026-03-04T00:00:15Z','[["session", {"id": "s-22222227"}, {"deleted_at": null}, {"deleted_at": "2026-03-04T00:00:15Z"}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(14,'line set aside: “A line”','2026-03-04T00:00:00Z','[["ruling", {"scope": "outlet", "owner": "sample wire", "key": "a749937ad6437383"}, {"deleted_at": "2026-03-04T00:00:00Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(15,'details of “My title”','2026-03-04T00:00:01Z','[["story", {"id": "000000000000000000000000000000b2"}, {"byline": null}, {"byline": "Dana Orr"}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(16,'import of 2 stories','2026-03-04T00:00:02Z','[["story", {"id": "f86132e96fa94cda99f6a3a3df046be9"}, {"deleted_at": "2026-03-04T00:00:03Z"}, {"deleted_at": null}], ["version", {"story_id": "f86132e96fa94cda99f6a3a3df046be9", "number": 1}, {"deleted_at": "2026-03-04T00:00:03Z"}, {"deleted_at": null}], ["member", {"session_id": "s-22222223", "story_id": "f86132e96fa94cda99f6a3a3df046be9"}, {"deleted_at": "2026-03-04T00:00:03Z"}, {"deleted_at": null}]]','done','38318dcece8249178cfb7b99ba351b8d',NULL);
INSERT INTO "op" VALUES(17,'note on “At least 14 people were injured.” done','2026-04-05T10:00:00Z','[["note", {"id": "n-22222224"}, {"done": 0}, {"done": 1}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(18,'change of the note on “At least 14 people were injured.”','2026-04-05T10:00:01Z','[["note", {"id": "n-epm4oujj"}, {"deleted_at": "2026-04-05T10:00:01Z"}, {"deleted_at": null}], ["tagging", {"note_id": "n-epm4oujj", "tag": "check"}, {"deleted_at": "2026-04-05T10:00:01Z"}, {"deleted_at": null}], ["tagging", {"note_id": "n-epm4oujj", "tag": "figure"}, {"deleted_at": "2026-04-05T10:00:01Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(19,'new place, note on “At least 14 people were injured.”','2026-04-05T10:00:02Z','[["placement", {"owner_id": "n-22222224", "side": 0, "version": 2}, {"deleted_at": "2026-04-05T10:00:02Z"}, {"deleted_at": null}]]','done',NULL,NULL);
INSERT INTO "op" VALUES(20,'new name “Ferry, day two”','2026-04-05T10:00:05Z','[["session", {"id": "s-22222223"}, {"name": "Ferry"}, {"name": "Ferry, day two"}]]','undone',NULL,NULL);
CREATE TABLE placement (       -- the reader's word on where a passage is in a later version of its story
        owner_id TEXT NOT NULL,
        side INTEGER NOT NULL,
        version INTEGER NOT NULL,
        start_at INTEGER, end_at INTEGER,  -- null: it is gone
        exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        text_sha TEXT NOT NULL,
        at TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (owner_id, side, version),
        FOREIGN KEY (owner_id, side) REFERENCES anchor (owner_id, side)
    );
INSERT INTO "placement" VALUES('n-22222224',0,2,28,60,'At least 17 people were injured.','Two ferries met in the fog.
','
The harbour stayed closed.
','eff9f5391e2f9f7258a98add9fff16dbe8e524a41e2018fb008b05fc82011b60','2026-04-05T10:00:02Z',NULL);
CREATE TABLE reading (         -- what lists need of a version without going past its text
        story_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        format TEXT NOT NULL,
        lead TEXT NOT NULL,           -- the first words of the body
        body_sha TEXT,                -- the same for stories with the same body; null without one
        remarks TEXT NOT NULL,        -- JSON: a list of words for the reader
        evidence TEXT NOT NULL,       -- JSON: [field, value, why] each
        guesses TEXT NOT NULL,        -- JSON: the same
        PRIMARY KEY (story_id, number),
        FOREIGN KEY (story_id, number) REFERENCES version (story_id, number)
    );
INSERT INTO "reading" VALUES('000000000000000000000000000000a1',1,'text','A sample of two lines.','581be90aff0209dca1f4912e6a3c597cae212a2034d82432972e5dd2739dcade','[]','[]','[]');
INSERT INTO "reading" VALUES('000000000000000000000000000000b2',1,'text','Two ferries met in the fog.','9b018576364c51ac4601875ac61ef0d97d912068e3f0fc9220290cc990432dcb','[]','[]','[]');
INSERT INTO "reading" VALUES('000000000000000000000000000000b2',2,'text','Two ferries met in the fog.','9eb2140189b4759016a76c910221cf98a6addd832b0da4b1332a9cb5eda05e6f','[]','[]','[]');
INSERT INTO "reading" VALUES('000000000000000000000000000000c3',1,'text','The harbour stays closed.','243315ee1bed9ea973406f75dee1defe3e15063a3057c9a0b16e9aea1183f366','[]','[]','[]');
INSERT INTO "reading" VALUES('000000000000000000000000000000d4',1,'text','Third story.','2ac25d94027125e2cc9ab508228aa770dfb377ef0eaec1b9e9e3ba1c5ae3d059','[]','[]','[]');
INSERT INTO "reading" VALUES('000000000000000000000000000000e5',1,'text','Undone story.','7d5a11d6f6b036a0a2c7958bd41433bb5de7418cac91ddbfa54faa5afba83ec4','[]','[]','[]');
INSERT INTO "reading" VALUES('f86132e96fa94cda99f6a3a3df046be9',1,'text','One more ferry story stands here.','5529ebc018cf6bd3701d31f0dac4014afc9b04f87caf26a7af2103073bef01fa','[]','[]','[]');
CREATE TABLE ruling (          -- what the reader decided that a line is
        scope TEXT NOT NULL,          -- story, or outlet
        owner TEXT NOT NULL,          -- the story's id, or the outlet's key
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        words TEXT NOT NULL,
        at TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (scope, owner, key)
    );
INSERT INTO "ruling" VALUES('outlet','sample wire','a749937ad6437383','boilerplate','A line','2026-03-04T00:00:00Z',NULL);
CREATE TABLE seen (            -- which story a path last was, and with which bytes
        path TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES story (id),
        sha256 TEXT NOT NULL
    , size INTEGER, mtime_ns INTEGER);
INSERT INTO "seen" VALUES('/home/r/ferry/wire.txt','000000000000000000000000000000b2','eff9f5391e2f9f7258a98add9fff16dbe8e524a41e2018fb008b05fc82011b60',NULL,NULL);
INSERT INTO "seen" VALUES(X'2F686F6D652F722F66657272792F67EDB3A97A657474652E747874','000000000000000000000000000000c3','d90df99c579a838242d9b0532e0202850379110766c7cd436d35ac786feae33b',NULL,NULL);
INSERT INTO "seen" VALUES('/home/r/undone.txt','000000000000000000000000000000e5','ab1db561c6b892ed31c66916e356c82fbbbdc970fdb22eb43729ee5073a3c171',NULL,NULL);
CREATE TABLE seen_line (       -- the lines that the reader has been through
        session_id TEXT NOT NULL REFERENCES session (id),
        story_id TEXT NOT NULL REFERENCES story (id),
        key TEXT NOT NULL,
        PRIMARY KEY (session_id, story_id, key)
    ) WITHOUT ROWID;
INSERT INTO "seen_line" VALUES('s-22222223','000000000000000000000000000000b2','1355e2ef96acbf62');
INSERT INTO "seen_line" VALUES('s-22222223','000000000000000000000000000000b2','a8e9e68e5f3cc7a3');
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
INSERT INTO "source" VALUES('932d206c6bd39c5f2028b05682207e56f5a22578b02776d5d698e6a6e9031f45',X'4F6E65206D6F72652066657272792073746F7279207374616E647320686572652E0A');
CREATE TABLE story (
        id TEXT PRIMARY KEY,
        sample INTEGER NOT NULL,
        title TEXT, outlet TEXT, byline TEXT, published TEXT, url TEXT,
        deleted_at TEXT
    , updated TEXT, retrieved TEXT, said TEXT NOT NULL DEFAULT '[]', outlet_key TEXT, address TEXT);
INSERT INTO "story" VALUES('000000000000000000000000000000a1',1,'A sample','Harbour Wire',NULL,NULL,NULL,NULL,NULL,NULL,'[]','harbour wire',NULL);
INSERT INTO "story" VALUES('000000000000000000000000000000b2',0,'My title','Sample Wire','Dana Orr','2026-03-05','https://www.wire.example/ferry?utm_source=mail',NULL,NULL,NULL,'["byline", "title"]','sample wire','wire.example/ferry');
INSERT INTO "story" VALUES('000000000000000000000000000000c3',0,NULL,'The Sample Gazette',NULL,NULL,NULL,NULL,NULL,NULL,'["outlet"]','the sample gazette',NULL);
INSERT INTO "story" VALUES('000000000000000000000000000000d4',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL);
INSERT INTO "story" VALUES('000000000000000000000000000000e5',0,NULL,NULL,NULL,NULL,NULL,'2026-03-04T00:00:16Z',NULL,NULL,'[]',NULL,NULL);
INSERT INTO "story" VALUES('f86132e96fa94cda99f6a3a3df046be9',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL);
CREATE TABLE tagging (
        note_id TEXT NOT NULL REFERENCES note (id),
        tag TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (note_id, tag)
    );
INSERT INTO "tagging" VALUES('n-22222224','check',NULL);
INSERT INTO "tagging" VALUES('n-22222224','figure',NULL);
INSERT INTO "tagging" VALUES('n-epm4oujj','check',NULL);
INSERT INTO "tagging" VALUES('n-epm4oujj','figure',NULL);
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
INSERT INTO "version" VALUES('f86132e96fa94cda99f6a3a3df046be9',1,'932d206c6bd39c5f2028b05682207e56f5a22578b02776d5d698e6a6e9031f45','2026-03-04T00:00:03Z','wire.txt',NULL,'utf-8',0,0,6,'932d206c6bd39c5f2028b05682207e56f5a22578b02776d5d698e6a6e9031f45','{"title": null, "outlet": null, "byline": null, "published": null, "updated": null, "retrieved": null, "url": null}',NULL,'[[0, 33, "body", ""]]','[[0, 33]]','One more ferry story stands here.
','one more ferry story stands here.

wire.txt');
CREATE INDEX version_by_bytes ON version (sha256);
CREATE INDEX note_by_session ON note (session_id);
CREATE TRIGGER note_rev_is_never_changed BEFORE UPDATE ON note_rev
        BEGIN SELECT raise(ABORT, 'what was saved of a note is kept'); END;
CREATE TRIGGER note_rev_is_never_deleted BEFORE DELETE ON note_rev
        BEGIN SELECT raise(ABORT, 'what was saved of a note is kept'); END;
CREATE INDEX link_by_session ON link (session_id);
CREATE INDEX anchor_by_story ON anchor (story_id);
CREATE INDEX story_by_outlet ON story (outlet_key);
CREATE INDEX story_by_address ON story (address);
CREATE INDEX line_by_outlet ON line (outlet_key, key) WHERE outlet_key IS NOT NULL;
CREATE TRIGGER line_follows_outlet AFTER UPDATE OF outlet_key ON story
        WHEN old.outlet_key IS NOT new.outlet_key
        BEGIN UPDATE line SET outlet_key = new.outlet_key WHERE story_id = new.id; END;
CREATE INDEX op_by_batch ON op (batch);
CREATE INDEX op_by_state ON op (state);
CREATE INDEX export_by_document ON export (document);
COMMIT;
