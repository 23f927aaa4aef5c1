"""What a text says of a book, another film, a thing or a wish is not said of the film; invented."""

from __future__ import annotations

from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.suggest.engine import suggest

TITLE = "The Tin Gull"


def said(text: str) -> set[tuple[str, str, str]]:
    return suggested(text.splitlines(), TITLE, "Gull")


def of_film(text: str, name: str) -> list[tuple[str, str, str]]:
    return [s for s in said(text) if s[0] == "Gull" and s[1] == name]


@every_row(
    "text, property_, value",
    [
        ("The film explores themes of guilt and loss.", "theme", "guilt"),
        ("It received mixed reviews.", "critics-received", "mixed"),
        ("The film was originally called Sea Bird.", "also-known-as", "Sea Bird"),
        ("The Tin Gull is rated PG-13.", "certificate-mpa", "PG-13"),
        ("The film is two hours long.", "runtime", "120"),
        ("The version shown in Oslo was two hours long.", "runtime", "120"),
        ("Although the book sold badly, the film made $9 million.", "gross", "9"),
        ("His first film since the war explores guilt.", "theme", "guilt"),
        ("The film was ten years in the making.", "development-length", "10"),
        ("The script went through five drafts.", "drafts", "5"),
        ("His first film in ten years was shot in nine weeks.", "shoot-length", "9"),
        ("Her second film, The Tin Gull, opened to mixed reviews.", "critics-received", "mixed"),
        ("The novel sold well, but the film opened to mixed reviews.", "critics-received",
         "mixed"),
        ("The Tin Gull, a sequel to Low Tide, was shot in nine weeks.", "shoot-length", "9"),
        ("Argyle made a profit of $2 million on the film.", "profit", "2"),
        ("Everyone speaks German.", "language", "German"),
        ("On Rotten Tomatoes, 84% of critics gave it a positive review.",
         "score-rotten-tomatoes", "84"),
        ("Rating: ★★★", "score-elsewhere", "3 stars"),
    ],
)  # fmt: skip
def test_what_the_clause_says_of_the_film_is_suggested(
    text: str, property_: str, value: str
) -> None:
    assert ("Gull", property_, value) in said(text)


@every_row(
    "text, property_",
    [
        ("The novel explores themes of guilt and revenge.", "theme"),
        ("Ann Bell teaches a course that explores grief.", "theme"),
        ("The novel was praised by critics.", "critics-received"),
        ("Ned Orr's play opens to mixed reviews.", "critics-received"),
        ("His previous film opened to mixed reviews.", "critics-received"),
        ("The trailer was rated PG.", "certificate-mpa"),
        ("The director's last film was a western.", "genre"),
        ("Her last film was shot in nine weeks.", "shoot-length"),
        ("The series before it was shot in nine weeks.", "shoot-length"),
        ("His last three films all sit below 40% on Rotten Tomatoes.", "score-rotten-tomatoes"),
        ("The sequel made $20 million in its opening weekend.", "opening-weekend"),
        ("In the autumn, a remake made $20 million.", "gross"),
        ("The novel is set between the events of Low Tide and High Water.", "story-time"),
        ("The ferry was originally called Sea Bird.", "also-known-as"),
        ("The novel, originally called Sea Bird, sold well.", "also-known-as"),
        ("The queue was two hours long.", "runtime"),
        ("Ned Orr spent ten years in the making of the boat.", "development-length"),
        ("He wrote five drafts of the novel.", "drafts"),
        ("The studio as a whole made $400 million that year.", "gross"),
        ("Holm makes a profit of $2 million from the ferry.", "profit"),
        ("Ned Orr speaks German with the captain.", "language"),
        ("Ned Orr has shot on 16mm all his life.", "shot-on"),
        ("Sound: ★★★★", "score-elsewhere"),
        ("On Rotten Tomatoes, 12% of the reviews mention the boat.", "score-rotten-tomatoes"),
        ("It deserves better than 5/10 on IMDb.", "score-imdb"),
        ("Analysts expected $40 million in its opening weekend.", "opening-weekend"),
        ("The studio hoped for a cut rated PG-13.", "certificate-mpa"),
        ("“Who would you like to write the music?” “Noel Pratt.”", "composer"),
        ("Ida West had landed the lead in Low Tide the year before.", "cast-list"),
    ],
)
def test_what_the_clause_says_of_something_else_is_not_suggested(text: str, property_: str) -> None:
    assert not of_film(text, property_)


@every_row(
    "text",
    [
        "Ned Orr plays the piano.",
        "Ned Orr plays the violin beautifully.",
        "Ned Orr plays the fool at parties.",
        "Ned Orr played a doctor in Low Tide.",
        "Ned Orr could have played the ferryman.",
        "An old friend (Ned Orr) lent the director a boat for the shoot.",
    ],
)
def test_nobody_plays_an_instrument_or_a_part_elsewhere(text: str) -> None:
    assert not [s for s in said(text) if s[1] == "played-by"]


@every_row(
    "text, property_",
    [
        ("Ann Bell was excellent in Low Tide.", "performance-judged"),
        ("Ned Orr was considered for an Oscar.", "considered-for"),
        ("Meg thinks that Rob loves Ida.", "loves"),
    ],
)
def test_praise_elsewhere_prizes_and_beliefs_are_not_suggested(text: str, property_: str) -> None:
    assert property_ not in {s[1] for s in said(text)}


def test_no_friend_is_a_denial() -> None:
    pack = make_pack(sources=[source("mail")], entities=[entity("film", "film", TITLE)])
    ties = suggest(pack, lambda _: ["Rob is no friend of Holm."])
    assert ties
    assert all(tie.polarity == "denied" for tie in ties)
