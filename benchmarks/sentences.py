"""A source of chance → invented German sentences: long compounds, written hyphens, numbers, addresses."""

from __future__ import annotations

from random import Random

FIRST = (
    "Garten Wasser Brücken Wiesen Kräuter Ufer Obst Werkstatt Seil Mühlen Dach Laternen Kanal Imker Hafen Boots "
    "Weiden Ziegel Straßenbahn Vogel Sternwarten Nachbarschafts Leihfahrrad Bibliotheks Übungs Öl"
).split()
SECOND = "pflege bau mess verleih schutz planungs erneuerungs beobachtungs sammel prüf".split()
HEADS = (
    "genossenschaften werkstätten verzeichnisse gesellschaften ausstellungen fachleute vereinbarungen geräte "
    "aufzeichnungen entwürfe berichte nachmittage einrichtungen größen übersichten stellen"
).split()
HYPHENATED = "Lehm-Ziegel E-Lastenräder Obst-Körbe Rad-Wege Holz-Boote Müller-Äcker Licht-Karten Know-how-Hefte".split()
SUSPENDED = ("Garten- und Wiesenwege", "Holz- oder Steinbrücken", "Früh- und Spätschichten", "Haus- und Hoftore")
VERBS = "vergleichen ordnen begleiten beschreiben erneuern verleihen ergänzen sammeln beobachten besprechen".split()
ADJECTIVES = "kleinen alten gemeinsamen jährlichen städtischen sorgfältigen überraschenden nahen".split()
MOMENTS = (
    "im Frühjahr", "seit 2019", "bis Ende 2024", "an zwölf Tagen", "in 37 Gemeinden", "zu 62,5 Prozent",
    "nach der Ernte", "vor Ort", "mit Ausdauer", "z. B. am Ufer", "in drei Schritten", "ohne Eile",
)  # fmt: skip
CLAUSES = (
    "weil der Fluss langsam steigt", "damit niemand warten muss", "wenn die Tage länger werden",
    "obwohl der Weg weit ist", "sobald das Eis getaut ist", "während die Glocken läuten",
)  # fmt: skip
TOPICS = "Wasser Licht Holz Lehm Klang Nebel Salz Wolle Papier Honig Moos Sand Glas Wind Regen Kalk".split()
PLACES = "am Ufer; im Hof; auf dem Dach; unter Brücken; in der Werkstatt; vor dem Tor; im Obstgarten".split("; ")
AUTHORS = "Anders Birke Celik Dorn Eberle Falk Grün Hölzl".split()


def write_compound(chance: Random) -> str:
    """A noun in the plural, mostly of two or three parts."""
    kind = chance.random()
    if kind < 0.08:
        return chance.choice(HYPHENATED)
    if kind < 0.14:
        return chance.choice(SUSPENDED)
    second = chance.choice(SECOND) if kind < 0.7 else ""
    return chance.choice(FIRST) + second + chance.choice(HEADS)


def write_sentence(chance: Random) -> str:
    """A sentence of some ten to twenty-five words."""
    subject = f"{chance.choice(ADJECTIVES)} {write_compound(chance)}"
    parts = [f"Die {subject} {chance.choice(VERBS)} {chance.choice(MOMENTS)} die {write_compound(chance)}"]
    if chance.random() < 0.4:
        parts.append(f" und die {chance.choice(ADJECTIVES)} {write_compound(chance)} der {write_compound(chance)}")
    if chance.random() < 0.4:
        parts.append(f", {chance.choice(CLAUSES)}")
    return "".join(parts) + "."


def write_phrase(chance: Random) -> str:
    """An item of a list that is no sentence."""
    adjective = chance.choice(ADJECTIVES).removesuffix("n")
    return f"{adjective} {write_compound(chance)} {chance.choice(MOMENTS)}"


def write_title(chance: Random) -> str:
    """A heading of three to seven words."""
    title = f"{chance.choice(TOPICS)} und {chance.choice(TOPICS)} {chance.choice(PLACES)}"
    return f"{title}: {write_compound(chance)}" if chance.random() < 0.3 else title


def write_reference(chance: Random) -> str:
    """What a footnote says."""
    author, year = chance.choice(AUTHORS), chance.randint(2001, 2024)
    match chance.randrange(3):
        case 0:
            return f"Vgl. {author}, Über {write_compound(chance)}, {year}, S. {chance.randint(2, 300)}."
        case 1:
            topic = chance.choice(TOPICS).lower()
            return f"Siehe https://beet.example/{topic}/{year}/bericht_{chance.randint(1, 40)}.pdf"
        case _:
            return write_sentence(chance)
