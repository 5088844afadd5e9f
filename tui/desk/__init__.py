"""The work itself, without a screen.

What lies open is here: two stories compared with the reader's decisions, and what is stepped through in them. Beside it
have rooms of their own: `bringing` stories in, `knowing` what they are, `notes`, `exports`, `exchange` with others.
"""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.desk.abreast import Abreast, Rows, rows_abreast
    from tui.desk.across import Answers, answer, answers, answers_of
    from tui.desk.asking import Ask, Progress, at_once, never, quiet
    from tui.desk.bringing.brought import Imported, Met, Pasted, Refused
    from tui.desk.bringing.files import is_folder
    from tui.desk.bringing.importing import bring_in
    from tui.desk.bringing.rescanning import Rescanned, rescan
    from tui.desk.bringing.samples import ensure_samples, finish_samples, remove_samples, restore_samples
    from tui.desk.changes import VersionChange, what_changed
    from tui.desk.citing import citation, quotable
    from tui.desk.exchange.dumping import dump_to
    from tui.desk.exchange.loading import Loaded, load
    from tui.desk.explaining import Account, account
    from tui.desk.exports.exporting import export_json, export_text, export_to
    from tui.desk.exports.plans import ExportPlan, export_plan_of, keep_export_plan, live_plan
    from tui.desk.hits import Hits, Stretch, hits_of
    from tui.desk.json_forms import card_json, comparison_json, explanation_json, reading_json
    from tui.desk.judging import Chosen, chosen_in, judge, link, unlink
    from tui.desk.knowing.cards import UNKNOWN, Card, card, card_of, card_of_found, cards, remarks_of
    from tui.desk.knowing.encodings import ENCODINGS, REPAIRED, preview, read_again
    from tui.desk.knowing.noise import Line, decide_line, set_aside_lines, set_aside_of
    from tui.desk.knowing.saying import checked, field_words, say_all, say_of, unsay_of
    from tui.desk.notes.deciding import decide_item
    from tui.desk.notes.keeping import Spot, keep_note, keep_tag, spot_at, spot_of, spot_on
    from tui.desk.notes.listed import NoteRow, StandingNote, note_rows, standing_notes
    from tui.desk.notes.reviewing import Choice, ReviewItem, ReviewKind, review, standing_words
    from tui.desk.notes.tags import (
        TagRow,
        fault_in_tag,
        fault_in_tags,
        known_tags,
        remove_tag,
        rename_tag,
        tag_meant,
        tag_rows,
        tag_words,
    )
    from tui.desk.notes.writing import Writing, writing_of
    from tui.desk.pairs import (
        compare_found,
        compare_stored,
        explain_found,
        explain_stored,
        matched_share,
        most_to_compare,
        sentence_at,
    )
    from tui.desk.paths import is_path, path_of
    from tui.desk.resolving import Found, find_quote, imported_id, resolve, session_of_story
    from tui.desk.seen import Sight, is_seen, mark_seen
    from tui.desk.selection import Selection, Unit, select
    from tui.desk.spread import (
        Folder,
        Place,
        Spread,
        best_pair,
        fetch_folder,
        fetch_stories,
        folder_if_there,
        is_as_laid,
        lay_open,
        noted_spans,
        open_folder,
        pair_to_open,
        position_of,
        read_place,
        refound_spans,
        session_to_begin,
        share_of,
        verdicts_in,
    )
    from tui.desk.staying import stay
    from tui.desk.steps import Steps, Stop, passage_steps, unmatched, unmatched_steps
    from tui.desk.tellings import NO_SOURCE, Telling, by_date, earliest, is_dated, line_of, telling
    from tui.desk.trails import CHANGING, COMPARED, Trails, differing
    from tui.desk.verdicts import (
        NO_VERDICTS,
        Subject,
        Verdicts,
        settled,
        subjects,
        verdict_words,
        verdicts_found,
    )
    from tui.desk.versions import lay_versions, versions_of
    from tui.desk.ways import Stepping, View
    from tui.desk.why import Why, candidate_steps, explain_pair, partners
    from tui.desk.wording import (
        BY_WEIGHT,
        COMPATIBLE,
        DIFFERS,
        LINKED,
        SETTLED,
        TWO_EVENTS,
        UNMATCHED,
        by_weight,
        difference_head,
        difference_sides,
        difference_sign,
        difference_words,
        grade_words,
        kind_sign,
        outlet_words,
        paragraph_number,
        paragraph_numbers,
        score_range,
        score_words,
        shown_time,
        sign,
        title_words,
        weightiest,
    )
else:
    __getattr__ = loader(__name__)

__all__ = [
    "BY_WEIGHT",
    "CHANGING",
    "COMPARED",
    "COMPATIBLE",
    "DIFFERS",
    "ENCODINGS",
    "LINKED",
    "NO_SOURCE",
    "NO_VERDICTS",
    "REPAIRED",
    "SETTLED",
    "TWO_EVENTS",
    "UNKNOWN",
    "UNMATCHED",
    "Abreast",
    "Account",
    "Answers",
    "Ask",
    "Card",
    "Choice",
    "Chosen",
    "ExportPlan",
    "Folder",
    "Found",
    "Hits",
    "Imported",
    "Line",
    "Loaded",
    "Met",
    "NoteRow",
    "Pasted",
    "Place",
    "Progress",
    "Refused",
    "Rescanned",
    "ReviewItem",
    "ReviewKind",
    "Rows",
    "Selection",
    "Sight",
    "Spot",
    "Spread",
    "StandingNote",
    "Stepping",
    "Steps",
    "Stop",
    "Stretch",
    "Subject",
    "TagRow",
    "Telling",
    "Trails",
    "Unit",
    "Verdicts",
    "VersionChange",
    "View",
    "Why",
    "Writing",
    "account",
    "answer",
    "answers",
    "answers_of",
    "at_once",
    "best_pair",
    "bring_in",
    "by_date",
    "by_weight",
    "candidate_steps",
    "card",
    "card_json",
    "card_of",
    "card_of_found",
    "cards",
    "checked",
    "chosen_in",
    "citation",
    "compare_found",
    "compare_stored",
    "comparison_json",
    "decide_item",
    "decide_line",
    "difference_head",
    "difference_sides",
    "difference_sign",
    "difference_words",
    "differing",
    "dump_to",
    "earliest",
    "ensure_samples",
    "explain_found",
    "explain_pair",
    "explain_stored",
    "explanation_json",
    "export_json",
    "export_plan_of",
    "export_text",
    "export_to",
    "fault_in_tag",
    "fault_in_tags",
    "fetch_folder",
    "fetch_stories",
    "field_words",
    "find_quote",
    "finish_samples",
    "folder_if_there",
    "grade_words",
    "hits_of",
    "imported_id",
    "is_as_laid",
    "is_dated",
    "is_folder",
    "is_path",
    "is_seen",
    "judge",
    "keep_export_plan",
    "keep_note",
    "keep_tag",
    "kind_sign",
    "known_tags",
    "lay_open",
    "lay_versions",
    "line_of",
    "link",
    "live_plan",
    "load",
    "mark_seen",
    "matched_share",
    "most_to_compare",
    "never",
    "note_rows",
    "noted_spans",
    "open_folder",
    "outlet_words",
    "pair_to_open",
    "paragraph_number",
    "paragraph_numbers",
    "partners",
    "passage_steps",
    "path_of",
    "position_of",
    "preview",
    "quiet",
    "quotable",
    "read_again",
    "read_place",
    "reading_json",
    "refound_spans",
    "remarks_of",
    "remove_samples",
    "remove_tag",
    "rename_tag",
    "rescan",
    "resolve",
    "restore_samples",
    "review",
    "rows_abreast",
    "say_all",
    "say_of",
    "score_range",
    "score_words",
    "select",
    "sentence_at",
    "session_of_story",
    "session_to_begin",
    "set_aside_lines",
    "set_aside_of",
    "settled",
    "share_of",
    "shown_time",
    "sign",
    "spot_at",
    "spot_of",
    "spot_on",
    "standing_notes",
    "standing_words",
    "stay",
    "subjects",
    "tag_meant",
    "tag_rows",
    "tag_words",
    "telling",
    "title_words",
    "unlink",
    "unmatched",
    "unmatched_steps",
    "unsay_of",
    "verdict_words",
    "verdicts_found",
    "verdicts_in",
    "versions_of",
    "weightiest",
    "what_changed",
    "writing_of",
]
