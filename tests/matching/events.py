"""Invented events as two outlets tell each of them, long enough to tell events apart; sentence answers sentence."""

from tui.story import Story

from .builder import story

FERRY = (
    (
        "A passenger ferry ran aground off Kestrel Point on Tuesday night, injuring 14 people.",
        "Seventeen people were hurt when the passenger ferry ran onto rocks off Kestrel Point late on Tuesday.",
    ),
    (
        "Rescue boats from three harbours brought all 212 passengers ashore before dawn.",
        "All 212 passengers were brought ashore by rescue boats before the sun rose.",
    ),
    (
        "Captain Ines Varga told the coastguard that thick fog came down within minutes.",
        "Thick fog had come down within minutes, Captain Ines Varga told the coastguard.",
    ),
    (
        "Minister Tobias Holm said that an inquiry would look into the vessel's radar.",
        "An inquiry will examine the radar of the vessel, said Tobias Holm, the transport minister.",
    ),
    (
        "Relatives waited through the night at the school gymnasium in Lenz.",
        "In Lenz relatives spent the night waiting in a school gymnasium.",
    ),
    (
        "Divers plan to inspect the damaged hull once the swell allows it.",
        "The damaged hull is to be inspected by divers as soon as the swell allows.",
    ),
    (
        "The shipping line Norvik has cancelled crossings until the weekend.",
        "Until the weekend crossings by the shipping line Norvik are cancelled.",
    ),
)
STRIKE = (
    (
        "Dockers at the port of Lenz walked out on Friday over a new shift roster.",
        "A new shift roster made dockers walk out at the port of Lenz on Friday.",
    ),
    (
        "Minister Tobias Holm called the strike unlawful and asked a court to stop it.",
        "A court should stop the unlawful strike, said the minister, Tobias Holm.",
    ),
    (
        "The shipping line Norvik moved forty containers of fruit by lorry instead.",
        "Forty containers of fruit went by lorry instead, according to the shipping line Norvik.",
    ),
    (
        "Union leader Petra Sund wants nine percent more pay and longer breaks.",
        "Longer breaks and nine percent more pay are what union leader Petra Sund wants.",
    ),
    (
        "Cranes stood still while pickets burned pallets beside the customs gate.",
        "Pickets burned pallets at the customs gate and the cranes stood still.",
    ),
    (
        "Supermarkets warned that bananas and coffee could run short within days.",
        "Coffee and bananas could run short in days, supermarkets warned.",
    ),
    (
        "Talks with a mediator are due to resume at the town hall on Sunday evening.",
        "On Sunday evening talks are to resume with a mediator in the town hall.",
    ),
)
"""The same minister, town and shipping line as in FERRY: another event."""
COMET = (
    (
        "Astronomers in Chile have photographed a comet that formed around another star.",
        "A comet born around another star has been photographed by astronomers in Chile.",
    ),
    (
        "Its icy nucleus measures about two kilometres and sheds cyanide gas.",
        "The icy nucleus, some two kilometres wide, sheds gas that holds cyanide.",
    ),
    (
        "Researcher Amara Diallo compared the orbit with that of a stone skipping over a pond.",
        "Like a stone skipping over a pond is how researcher Amara Diallo described the orbit.",
    ),
    (
        "The telescope used a spectrograph cooled with liquid nitrogen.",
        "Liquid nitrogen cools the spectrograph that the telescope used.",
    ),
    (
        "Next spring the visitor leaves the solar system beyond Jupiter for ever.",
        "Beyond Jupiter the visitor leaves the solar system for ever next spring.",
    ),
    (
        "Amateurs with binoculars can see its greenish tail low over the horizon.",
        "Low over the horizon its greenish tail shows in the binoculars of amateurs.",
    ),
    (
        "The findings appear in a journal whose referees asked for fresh measurements.",
        "Referees of the journal asked for fresh measurements before the findings appeared.",
    ),
)


def told(event: tuple[tuple[str, str], ...]) -> tuple[Story, Story]:
    """The event as both outlets tell it: the second one begins in the middle."""
    turned = (*event[3:], *event[:3])
    return story(*(one for one, _ in event)), story(*(other for _, other in turned))
