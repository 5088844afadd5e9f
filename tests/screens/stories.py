"""Three short stories of one event, made so that what is found between them is plain to see."""

from collections.abc import Mapping
from pathlib import Path

from tui.desk import at_once, bring_in, remove_samples
from tui.library import Library
from tui.story import Details

WIRE = """Everyone brought ashore after night of rescue

By Ada Merrow

Two passenger ferries collided in thick fog off Cape Lorne on Thursday morning, injuring 14 people, the coastguard said.

The Sea Gull had left Port Amber at seven o'clock with 212 passengers on board and was bound for the island of Skerry.

Its captain, Jonas Pell, told investigators that his radar had shown nothing but rain for the last quarter of an hour.

“We saw nothing at all until the other bow came out of the fog,” said Dorothea Finch, a teacher from Skerry.

Bakeries in the old town opened early to give bread and coffee to families who waited along the railings.

Divers searched the hull of the second ferry, the Northern Star, and found a tear four metres long above the waterline.

Insurance experts expect the repairs to last into spring, because the only large dock nearby is booked for trawlers.

A bell that hung on the bridge since 1931 was carried ashore by two sailors and put behind glass in the town hall.

Schoolchildren drew pictures of lighthouses and pinned them to the fence.
"""

MERIDIAN = """Seventeen hurt as vessels meet in the mist

By Tom Hale

Fishermen on the western pier heard a dull crash and then, one of them recalled, a silence longer than any they knew.

Ambulances queued along the promenade while volunteers handed blankets to everyone who climbed up the iron ladders.

“We saw nothing at all until the other bow came out of the fog,” said Dorothea Finch, a teacher from Skerry.

Economists warned that mussel prices could double before the weekend market.

Divers examined the hull of the second ferry, the Northern Star, and found a tear four metres long above the waterline.

Opposition politicians demanded that parliament debate subsidies for smaller shipping companies next month.

Two passenger ferries collided in thick fog off Cape Lorne on Thursday morning, injuring 17 people, the coastguard said.

Gulls circled above the breakwater all afternoon, and a brass band cancelled its concert.
"""

POST = """Fog and two ferries: what we know

Two passenger ferries collided in thick fog off Cape Lorne on Thursday morning, injuring 14 people, the coastguard said.

Weather stations had measured visibility of less than ninety metres since dawn.
"""

STORIES = {"Harbour Wire": WIRE, "The Meridian": MERIDIAN, "Northern Post": POST}
"""By outlet. A and B share three passages: a figure that differs, the same words, and nearly the same ones."""


def keep(library: Path, home: Path, stories: Mapping[str, str] = STORIES, session: str = "Ferry") -> None:
    """Bring stories into a session, each from a file of its own that is named after its outlet; no samples."""
    with Library.open(library) as shelf:
        remove_samples(shelf)
        for outlet, text in stories.items():
            path = home / f"{outlet.casefold().replace(' ', '-')}.txt"
            path.write_text(text, encoding="utf-8")
            bring_in(at_once(shelf), [str(path)], session=session, said=Details(outlet=outlet))
