"""The script that fits the weights of alignment does what it says, on a small labelled set of invented reports."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from tests.bench import weights as script
from tests.bench.labelled import labelled
from tests.bench.regression import Matrix, fit
from tests.bench.tables import table
from tests.matching.events import COMET, FERRY, STRIKE, told
from tui.matching.alignment.judging import Judgement, Weights
from tui.matching.alignment.weights import WEIGHTS

EVENTS = {"1": FERRY, "2": STRIKE, "3": COMET}
ARGUABLE = (2, 6)
"""Of the pairs, by the sentences' places, the one that counts neither way."""


def rows(name: str, text: str, sentences: list[str]) -> list[dict[str, int | str]]:
    return [
        {"id": f"{name}.{number}", "start": text.index(words), "end": text.index(words) + len(words)}
        for number, words in enumerate(sentences)
    ]


def written(folder: Path) -> Path:
    """A labelled set of three events, in the form that its reader describes; the last pair shares only one fact."""
    (folder / "stories").mkdir(parents=True)
    gold: dict[str, list[object]] = {"pairs": [], "optional": [], "compared": []}
    sentences = {}
    for number, event in EVENTS.items():
        names = f"{number}a", f"{number}b"
        for name, report in zip(names, told(event), strict=True):
            lines = [report.words(sentence) for sentence in report.sentences]
            text = "\n\n".join(lines)
            (folder / "stories" / f"{name}.txt").write_text(text, "utf-8")
            sentences[name] = rows(name, text, lines)
        gold["compared"].append(names)
        for place in range(7):
            pair = f"{names[0]}.{place}", f"{names[1]}.{(place + 4) % 7}"
            if (place, (place + 4) % 7) == ARGUABLE:
                gold["optional"].append(pair)
            else:
                gold["pairs"].append({"a": pair[0], "b": pair[1], "grade": 1 if place == 6 else 2})
    (folder / "sentences.json").write_text(json.dumps(sentences), "utf-8")
    (folder / "gold.json").write_text(json.dumps(gold), "utf-8")
    return folder


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a set to fit on and another one."""
    folder = tmp_path_factory.mktemp("sets")
    written(folder / "small")
    written(folder / "other")
    return folder


def test_a_labelled_set_is_read_with_its_grades_and_arguable_pairs(sets: Path) -> None:
    found = labelled(sets / "small")
    assert [(each.names, each.event) for each in found] == [
        (("1a", "1b"), "1"),
        (("2a", "2b"), "2"),
        (("3a", "3b"), "3"),
    ]
    for each, event in zip(found, EVENTS.values(), strict=True):
        left = [each.left.words(sentence) for sentence in each.left.sentences]
        assert left == [one for one, _ in event]
        assert each.optional == {ARGUABLE}
        assert each.grades == {(place, (place + 4) % 7): 2 for place in (0, 1, 3, 4, 5)} | {(6, 3): 1}


def test_a_labelled_sentence_is_the_one_of_ours_that_holds_most_of_it(tmp_path: Path) -> None:
    folder = written(tmp_path / "set")
    sentences = json.loads((folder / "sentences.json").read_text("utf-8"))
    sentences["1a"][1]["start"] -= 10
    sentences["1a"][3]["end"] -= 20
    (folder / "sentences.json").write_text(json.dumps(sentences), "utf-8")
    assert labelled(folder)[0].grades == labelled(written(tmp_path / "as it was"))[0].grades


def loaded(module: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("fitted", module)
    assert spec
    assert spec.loader
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def figures(weights: Weights) -> list[float]:
    """All that some weights learned, in one order."""

    def of(judgement: Judgement) -> list[float]:
        return [judgement.start, *judgement.evidence, *judgement.around]

    return [
        *of(weights.first),
        *of(weights.final),
        weights.event.start,
        *weights.event.likeness,
        *weights.typical,
    ]


def test_fitting_prints_what_is_reached_and_writes_weights_that_are_read_back(
    sets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    module = tmp_path / "fitted.py"
    assert script.main([str(sets), "--fit", "small", "--write", str(module)]) == 0
    fitted_on, unused = capsys.readouterr().out.splitlines()
    assert fitted_on.startswith("small, each event left out: F2g ")
    assert unused.startswith("other, unused: F2g ")
    fitting = script.Fitting([script.Pair(each) for each in labelled(sets / "small")])
    reached_there = fitting.cross_validated()
    assert fitted_on == f"small, each event left out: {reached_there}"
    read_back = loaded(module).WEIGHTS
    assert isinstance(read_back, Weights)
    assert figures(read_back) == pytest.approx(figures(fitting.weights()), abs=0.0005)
    assert read_back.shown == pytest.approx(reached_there.shown, abs=0.005)
    assert str(reached_there).split("), ")[0] in module.read_text("utf-8")


def test_reports_that_answer_each_other_sentence_by_sentence_are_learned(sets: Path) -> None:
    fitting = script.Fitting([script.Pair(each) for each in labelled(sets / "small")])
    weights = fitting.weights()
    assert weights.first.evidence.overlap > 0
    assert weights.final.evidence.overlap > 0
    assert fitting.cross_validated().f2g > 0.8


def test_evidence_that_is_left_out_weighs_nothing(sets: Path) -> None:
    pairs = [script.Pair(each) for each in labelled(sets / "small")]
    without = script.Fitting(pairs, frozenset({"overlap"})).weights()
    assert without.first.evidence.overlap == without.final.evidence.overlap == 0.0
    assert without.first.evidence.substance != 0.0
    without_event = script.Fitting(pairs, frozenset({"event"})).weights()
    assert without_event.event.trust(without_event.event.likeness) == 1.0


def test_each_piece_of_evidence_is_left_out_in_turn_when_asked(sets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dropped = []

    def tried(fitting: script.Fitting) -> str:
        dropped.append(fitting.without)
        return "reached"

    monkeypatch.setattr(script.Fitting, "cross_validated", lambda self: _Figures(tried(self)))
    lines = list(script.report(sets, "small", None, ablate=True))
    names = [*WEIGHTS.final.evidence._fields, *WEIGHTS.final.around._fields, "event"]
    assert dropped == [frozenset(), *(frozenset({name}) for name in names)]
    assert lines[2:] == [f"small without {name}: reached" for name in names]


class _Figures(str):
    """Stands in for what is reached, where only the words of it are looked at."""

    shown = 0.3


def test_an_arguable_pair_is_no_example_unless_it_is_labelled(sets: Path) -> None:
    pair = script.Pair(labelled(sets / "small")[0])
    places = [(one, other - len(pair.left.parts)) for one, other in pair.counting]
    assert ARGUABLE not in places
    assert {place for place, right in zip(places, pair.right_ones, strict=True) if right} == set(pair.labels.grades)
    assert pair.evidence.shape == (len(places), len(WEIGHTS.final.evidence))


def test_a_table_of_weights_is_the_module_that_the_program_reads(tmp_path: Path) -> None:
    module = tmp_path / "weights.py"
    module.write_text(table(WEIGHTS, "so much (P 1), and more"), "utf-8")
    assert loaded(module).WEIGHTS == WEIGHTS
    assert (loaded(module).__doc__ or "").endswith("so much (P 1),\nand more.\n")


def examples(many: int) -> tuple[Matrix, Matrix]:
    """Columns of very different spread, and the chance that known weights give each row."""
    chance = np.random.default_rng(5)
    found = np.column_stack([chance.normal(2.0, 1.0, many), chance.normal(0.0, 100.0, many)])
    return found, 1 / (1 + np.exp(-(-1.0 + 0.7 * found[:, 0] - 0.02 * found[:, 1])))


def test_regression_finds_the_weights_that_made_its_examples() -> None:
    seen, right = examples(400)
    assert fit(seen, right, 0.0) == pytest.approx([-1.0, 0.7, -0.02], rel=1e-3)


def test_regression_finds_them_from_examples_that_are_right_or_wrong_by_chance() -> None:
    seen, share = examples(20_000)
    right = (np.random.default_rng(6).random(len(share)) < share).astype(float)
    assert fit(seen, right, 1.0) == pytest.approx([-1.0, 0.7, -0.02], rel=0.15)


def test_a_ridge_presses_alike_on_columns_of_any_spread() -> None:
    seen, right = examples(400)
    free, pressed = fit(seen, right, 0.0), fit(seen, right, 100.0)
    shares = pressed[1:] / free[1:]
    assert all(shares > 0) and all(shares < 0.9)
    wider = fit(seen * [1.0, 1000.0], right, 100.0)
    assert wider[1:] == pytest.approx(pressed[1:] / [1.0, 1000.0])


def test_a_ridge_does_not_press_on_the_start() -> None:
    seen, share = examples(400)
    right = share / 4
    start, *found = fit(seen, right, 1e6)
    assert found == pytest.approx([0.0, 0.0], abs=1e-3)
    assert 1 / (1 + np.exp(-start)) == pytest.approx(right.mean(), rel=1e-2)


def test_an_example_that_weighs_twice_counts_like_two() -> None:
    seen, share = examples(60)
    right = (share > 0.5).astype(float)
    twice = np.arange(60) < 20
    doubled = fit(np.vstack([seen, seen[twice]]), np.concatenate([right, right[twice]]), 1.0)
    weighed = fit(seen, right, 1.0, np.where(twice, 2.0, 1.0).astype(np.float64))
    # The ridge is in units of the columns' spread, which repeated rows change a little.
    assert weighed == pytest.approx(doubled, rel=0.1)
    assert fit(seen, right, 1.0) != pytest.approx(doubled, rel=0.01)


def test_evidence_that_never_varies_weighs_nothing() -> None:
    seen, right = examples(100)
    found = fit(np.column_stack([seen, np.full(100, 3.0)]), right, 1.0)
    assert found[3] == pytest.approx(0.0, abs=1e-6)
