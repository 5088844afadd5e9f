"""What was learned from labelled stories. Written by `python -m tests.bench.weights`, which says how.

With each event of the labelled stories left out in turn they reached
F2g 0.692 F1 0.601 (P 0.716 R 0.518 R2 0.669),
R2 at P .90 0.497, calibration error 0.011, 3.84 wrong a comparison, shown from 0.33.
"""

from tui.matching.alignment.events import Likeness
from tui.matching.alignment.evidence import Evidence
from tui.matching.alignment.judging import Event, Judgement, Weights
from tui.matching.alignment.surroundings import Surroundings

WEIGHTS = Weights(
    first=Judgement(
        start=-6.066,
        evidence=Evidence(
            overlap=11.633,
            substance=0.815,
            clause=3.094,
            both_quote=-1.284,
            quoted=2.715,
            one_title=1.270,
            both_titles=3.467,
        ),
        around=Surroundings(
            company=0.000,
            next=0.000,
            apart=0.000,
            rival=0.000,
        ),
    ),
    final=Judgement(
        start=-5.738,
        evidence=Evidence(
            overlap=10.440,
            substance=0.611,
            clause=3.083,
            both_quote=-1.144,
            quoted=2.317,
            one_title=1.026,
            both_titles=2.913,
        ),
        around=Surroundings(
            company=0.781,
            next=0.839,
            apart=0.760,
            rival=-0.885,
        ),
    ),
    event=Event(
        start=-13.837,
        likeness=Likeness(
            words=12.685,
            phrases=39.318,
            names=7.431,
            leads=4.823,
            news=3.747,
        ),
    ),
    shown=0.33,
    typical=Evidence(
        overlap=0.157,
        substance=1.649,
        clause=0.153,
        both_quote=0.110,
        quoted=0.021,
        one_title=0.080,
        both_titles=0.003,
    ),
)
