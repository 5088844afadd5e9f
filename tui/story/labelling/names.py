"""How the names of people and places are written, as patterns for the other files here."""

NAME = r"(?:[A-ZÀ-ÞŠŽČŁ][\w.'’-]*|de|van|von|der|den|del|al|bin|el|da|di|du)"
"""One word of a name."""
NAMES = rf"{NAME}(?: {NAME}){{1,4}}"
"""A name of at least two words."""
PERSONS = rf"{NAME}(?: {NAME}){{0,4}}(?:(?:, and| and| &|,) {NAME}(?: {NAME}){{0,4}}){{0,9}}"
"""One name, or several with commas and "and" between."""
PLACE = rf"{NAME}(?:,? {NAME}){{0,3}}"

AGENCIES = (
    r"AP|AFP|EPA|EFE|DPA|dpa|ANSA|TASS|UPI|PTI|ANI|Reuters|REUTERS|The Associated Press|Associated Press|"
    r"Getty(?: Images)?|Agence France-Presse|Xinhua|Kyodo(?: News)?|Yonhap|Bloomberg|Anadolu(?: Agency)?|Shutterstock|"
    r"Alamy|Sputnik|Zuma|NurPhoto|Magnum"
)
