"""The work itself, without a screen: bring stories in, compare with the reader's decisions, write notes out."""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.desk.exporting import export_json, export_text, export_to
    from tui.desk.importing import Imported, Refused, bring_in
    from tui.desk.json_forms import comparison_json, reading_json
    from tui.desk.keeping import Spot, keep_note, keep_tag, spot_of
    from tui.desk.pairs import compare_found, compare_stored, matched_share, most_to_compare, sentence_at
    from tui.desk.paths import is_path, path_of
    from tui.desk.resolving import Found, find_quote, imported_id, resolve, session_of_story
    from tui.desk.samples import ensure_samples, remove_samples, restore_samples
    from tui.desk.spread import (
        Folder,
        Place,
        Spread,
        best_pair,
        fetch_folder,
        fetch_stories,
        folder_if_there,
        lay_open,
        noted_spans,
        open_folder,
        pair_to_open,
        position_of,
        read_place,
        session_to_begin,
        share_of,
    )
    from tui.desk.steps import Stepping, Steps, Stop, hit_steps, passage_steps, unmatched, unmatched_steps
    from tui.desk.wording import DIFFERS, UNMATCHED, difference_words, grade_words, paragraph_number, shown_time, sign
else:
    __getattr__ = loader(
        __name__,
        {
            "exporting": ("export_json", "export_text", "export_to"),
            "importing": ("Imported", "Refused", "bring_in"),
            "json_forms": ("comparison_json", "reading_json"),
            "keeping": ("Spot", "keep_note", "keep_tag", "spot_of"),
            "pairs": ("compare_found", "compare_stored", "matched_share", "most_to_compare", "sentence_at"),
            "paths": ("is_path", "path_of"),
            "resolving": ("Found", "find_quote", "imported_id", "resolve", "session_of_story"),
            "samples": ("ensure_samples", "remove_samples", "restore_samples"),
            "spread": (
                "Folder",
                "Place",
                "Spread",
                "best_pair",
                "fetch_folder",
                "fetch_stories",
                "folder_if_there",
                "lay_open",
                "noted_spans",
                "open_folder",
                "pair_to_open",
                "position_of",
                "read_place",
                "session_to_begin",
                "share_of",
            ),
            "steps": ("Stepping", "Steps", "Stop", "hit_steps", "passage_steps", "unmatched", "unmatched_steps"),
            "wording": (
                "DIFFERS",
                "UNMATCHED",
                "difference_words",
                "grade_words",
                "paragraph_number",
                "shown_time",
                "sign",
            ),
        },
    )

__all__ = [
    "DIFFERS",
    "UNMATCHED",
    "Folder",
    "Found",
    "Imported",
    "Place",
    "Refused",
    "Spot",
    "Spread",
    "Stepping",
    "Steps",
    "Stop",
    "best_pair",
    "bring_in",
    "compare_found",
    "compare_stored",
    "comparison_json",
    "difference_words",
    "ensure_samples",
    "export_json",
    "export_text",
    "export_to",
    "fetch_folder",
    "fetch_stories",
    "find_quote",
    "folder_if_there",
    "grade_words",
    "hit_steps",
    "imported_id",
    "is_path",
    "keep_note",
    "keep_tag",
    "lay_open",
    "matched_share",
    "most_to_compare",
    "noted_spans",
    "open_folder",
    "pair_to_open",
    "paragraph_number",
    "passage_steps",
    "path_of",
    "position_of",
    "read_place",
    "reading_json",
    "remove_samples",
    "resolve",
    "restore_samples",
    "sentence_at",
    "session_of_story",
    "session_to_begin",
    "share_of",
    "shown_time",
    "sign",
    "spot_of",
    "unmatched",
    "unmatched_steps",
]
