"""The crafts that running text describes in many ways, and their words."""

from __future__ import annotations

from typing import NamedTuple

from explorer.suggest.text.patterns import HEARD


class Craft(NamedTuple):
    """A credit: its property, and the words for it."""

    role: str
    passive: str
    """Participles before "by": "directed"."""
    nouns: str
    """Words for the work: "the music is by"."""
    people: str
    """Words for its makers: "composer"."""
    active: str
    """Verbs: "directs"."""
    labels: str


CRAFTS: tuple[Craft, ...] = (
    Craft(
        "director",
        "directed|co-directed|helmed|made for the screen|"
        "(?:an?|the|this|his|her) (?:new |first |second |third |latest |debut |last )?"
        "(?:film|movie|picture|feature)(?: made)?",
        "(?<!art )(?<!musical )(?<!music )(?<!action )(?<!stage )(?<!voice )(?<!fight )"
        "(?<!dance )(?<!casting )(?<!creative )(?<!technical )direction|directing",
        "director(?! of (?:the )?(?:photography|cinematography))|co-director|filmmaker|film-maker|"
        "helmer|writer[-/ ]director",
        "directs|directed|co-directed|has directed|is directing|are directing|helms|helmed|"
        "made the film|made the picture|"
        "made the movie|made this film",
        "director|directors|direction|directed by|director by|dir|d",
    ),
    Craft(
        "writer",
        "written|co-written|scripted|penned|adapted(?: for the screen)?",
        "script|screenplay|screen play|screen-play|scenario|teleplay",
        "screenwriter|scriptwriter|scripter|scribe|co-writer|writer|writer[-/ ]director|"
        "writer and director",
        "writes|wrote every word of it|wrote every word|"
        "wrote|co-wrote|scripted|penned|has written|is writing|adapted|signed the script",
        "writer|writers|screenplay|screenplay by|script|written by|adapted by|"
        "screen play|screen play by|scenario|scenario by|writing|writing credits|teleplay|"
        "scr|wri|wr|w",
    ),
    Craft(
        "producer",
        "(?<!executive )(?<!executive-)(?<!exec )(?<!co-)(?<!co )produced",
        "",
        "(?<!-)producer",
        "produces|produced|has produced|is producing|are producing",
        "producer|producers|produced by|produced|production|prod|pro",
    ),
    Craft(
        "composer",
        "scored|composed(?: and (?:conducted|arranged|orchestrated|performed|produced))?",
        "music|score|soundtrack|original music|title theme|theme music|theme tune",
        "composer",
        "composes|composed|co-composed|co-composes|scores|scored|co-scored|is composing|"
        "is scoring|will score|will compose|"
        "wrote the music|wrote the score|produced the film's score|wrote the film's score|"
        "composed the film's score|writes the music|writes the score|is writing the music|"
        "is writing the score|will write the music|will write the score",
        "music|music by|composer|composers|score|score by|original music|original score|"
        "original music score|music score|mus",
    ),
    Craft(
        "songwriter",
        "",
        "songs|lyrics|songs and lyrics",
        "(?<!-)songwriter|lyricist",
        "wrote the songs|wrote the lyrics|writes the songs|composed the songs",
        "songs by|songs and lyrics|songs and lyrics by|lyrics by|lyrics|lyricist",
    ),
    Craft(
        "cinematographer",
        "photographed|shot|lensed|filmed|(?<!green )(?<!green-)lit",
        "(?<!additional )(?<!principal )photography|cinematography|camera work|camerawork|camera|"
        "lensing",
        "cinematographer|director of photography|cameraman|camerawoman|lenser|dp",
        "photographs|photographed|lensed|shot",
        "cinematographer|cinematography|cinematography by|photography|"
        "photography by|director of photography|directors of photography|camera|photographed by|ph|"
        "phot|photog|dop|dp",
    ),
    Craft(
        "editor",
        "edited|cut(?= by)",
        "editing",
        "editor|film editor",
        "edits|edited|co-edited",
        "editor|editors|editing|editing by|edited by|film editing|picture editor|"
        "supervising editor|ed",
    ),
    Craft(
        "casting", "cast", "casting", "casting director", "", "casting|casting by|casting director"
    ),
    Craft(
        "production-designer",
        "designed",
        "production design|sets|settings|décor",
        "production designer|designer",
        "designed",
        "production designer|production design|production design by|sets|pd|des",
    ),
    Craft(
        "costume-designer",
        "",
        "costumes|costume design|gowns|wardrobe",
        "costume designer",
        "designed the costumes|designs the costumes|made the costumes|makes the costumes|"
        "designed the clothes|designed the gowns",
        "costumes|costume designer|costume design|costume design by|gowns|gowns by|wardrobe",
    ),
    Craft(
        "narrator",
        "narrated",
        "narration(?! from)|voice at the start|narrator's voice",
        "narrator",
        "narrates|narrated",
        "narrator|narration|narrated by",
    ),
)
"""All words are parts of patterns, in lower case."""

ACTIVES = "directed|wrote|produced|edited|scored|shot|starred|stars|directs|produces"
"""Other deeds of the same person: "wrote and directed"."""
THE = (
    r"(?:the film's |the |its |our |my |an? |(?:his|her|their) own )?"
    r"(?:(?:credited|sole|main|lead) )?"
)
SERVING = (
    r"(?: \([^()]*\))?(?:, who [^,.;⟦]{3,60},|,? who)?(?: also| again| then| later)? "
    r"(?:(?:is|are|was|were) (?:also )?(?:said|rumou?red|reported|expected|likely|thought|believed|"
    r"understood|tipped|due|set) to (?:be )?|(?:will|may|might|could|would) )?"
    r"(?:makes? (?:his|her|their) (?:[a-z-]+ )?debut|"
    r"(?:is |are |was |were |comes? |came )?back|returns?|returned|returning|remains?|remained|"
    r"stays? on|stayed on|doubles?|doubled|doubling|steps? in|stepped in|"
    r"serves?|served|serving|acts?|acted|acting|"
    r"works|worked|working|credited|(?:replaced|replaces|succeeded|took over from) ⟦\d+⟧|"
    r"(?:is |was |has been |has )?(?:attached|hired|announced|confirmed|listed|billed|named|"
    r"lined up|on board|signed(?: on| up)?|joined|boarded|set))"
)
"""Verbs before a role: serves "as the editor"."""
ON_FILM = (
    r"(?! (?:of|at) (?:an?|the|his|her|their) (?!(?:[a-z-]+ ){0,2}(?:film|movie|picture|feature|"
    r"series|project|production|whole)\b)[a-z])"
)
"""What does not follow a role: "returns as the editor of a newspaper"."""
_BEING = r"(?P<who>⟦\d+⟧)(?:, [^.;⟦]{3,40}(?:⟦\d+⟧[^.;⟦]{0,30})?,)? (?:is|was) "
IS = rf"{_BEING}{THE}"
"""Someone who is an executive producer, perhaps with a few words about them between."""
IS_THE = rf"{_BEING}(?:the film's |the |its |our |my |his |her |an? (?=[a-z /-]+ (?:on|of|for)\b))?"
"""Someone who is the editor: "an editor" says what someone is, "an editor on" what for."""
LABELS = {label: craft.role for craft in CRAFTS for label in craft.labels.split("|")}
"""Label of a line → role of its craft."""
GERUNDS = {
    "director": "directing",
    "writer": "writing|penning|scripting",
    "producer": "(?<!executive )(?<!executive-)(?<!exec )(?<!co-)producing",
    "composer": "scoring|composing",
    "cinematographer": "shooting|photographing|lensing",
    "editor": "editing",
}
"""Participles before the makers' names: "producing the film are X and Y"."""
TO_COME = (
    rf"(?:(?:is|are|was|were|has been|have been|has|have) {HEARD})?(?:(?:now|also|officially) )?"
    r"(?:set |"
    r"slated |due |lined up |hired |tapped |chosen |picked |confirmed |attached |reported |tipped |"
    r"signed (?:on |up |a deal )?|in (?:[a-z]+ )?(?:talks |negotiations )|on board |planning |"
    r"plans |intends |returns |returned |back |comes back |came back )?to "
)
"""Words before a verb for work that is still to be done."""
DONE_TO = (
    r"directed|shot|edited|produced|scored|photographed|narrated|designed|scripted|adapted|"
    r"penned|composed|helmed|lensed"
)
"""Participles after "is": "the chase is shot with care" names nobody."""


def infinitives(active: str) -> str:
    """Return verbs with their infinitives: "directs" and "direct"."""
    forms = []
    for form in active.split("|"):
        forms.append(form)
        first, _, rest = form.partition(" ")
        if (first.endswith("es") and first[:-1] in ("compose", "produce", "write", "narrate")) or (
            first.endswith("s") and not first.endswith("has")
        ):
            forms.append(f"{first[:-1]} {rest}".strip())
    return "|".join(dict.fromkeys(forms))
