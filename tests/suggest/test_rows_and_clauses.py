"""Rows of facts, titles in brackets, lists of prizes, and names that belong to another clause."""

from __future__ import annotations

from support.rows import every_row
from support.suggested import suggested

TITLE = "Stone Harbour"


def _claims(text: str) -> set[tuple[str, str, str]]:
    return suggested(text.split("\n"), TITLE, film="film")


@every_row(
    ("line", "prop", "values"),
    [
        ("Dir: Alan Prentice | Cast: Helen Marsh, Peter Lyle | UK Drama 111′", "runtime", {"111"}),
        ("Dir: Alan Prentice | Cast: Helen Marsh, Peter Lyle | UK Drama 111′", "genre", {"drama"}),
        ("US 1987", "country", {"United States"}),
        ("press release: USA | 1987 | 35mm | 95 min.", "runtime", {"95"}),
        ("It was shown twice. Black & white, in Danish, subtitled.", "language", {"Danish"}),
        ("(1983; 111 minutes; rated PG; directed by Alan Prentice)", "release-date", {"1983"}),
        ("Stone Harbour ( 1983) **** Special edition", "release-date", {"1983"}),
        ("Stone Harbour (Danish: Stenhavn) is a drama.", "also-known-as", {"Stenhavn"}),
        (
            "Stone Harbour (Danish: Stenhavn, lit. 'Harbour of Stone') is a drama.",
            "also-known-as",
            {"Stenhavn", "Harbour of Stone"},
        ),
        ("Stone Harbour (The Quiet Quay) is a drama.", "also-known-as", {"The Quiet Quay"}),
        ("* Best Film, Acapulco, 1965", "award", {"Best Film"}),
        ("Golden Lion, Venice, 1965", "award", {"Golden Lion"}),
        ("When it opened, reviews were generally positive.", "critics-received", {"well"}),
        ("The story follows a widow in a tower in Lisbon.", "setting", {"Lisbon"}),
        ("The lead star cast of Stone Harbour included Ida West and Noel Pratt.", "cast-list",
         {"Ida West", "Noel Pratt"}),
        ("It was shot by Edda Thorsen, and Leo Finch designed the sets.", "cinematographer",
         {"Edda Thorsen"}),
        ("It was shot by Edda Thorsen, and Leo Finch designed the sets.", "production-designer",
         {"Leo Finch"}),
        ("Produced by Martin Hale and the Holms.", "producer", {"Martin Hale"}),
        ("Argyle Pictures will co-finance and distribute the film.", "distributor",
         {"Argyle Pictures"}),
        ("Argyle Pictures will co-finance and distribute the film.", "financed-by",
         {"Argyle Pictures"}),
    ],
)  # fmt: skip
def test_a_line_says(line: str, prop: str, values: set[str]) -> None:
    assert {value for _, at, value in _claims(line) if at == prop} == values


@every_row(
    ("line", "prop"),
    [
        ("It felt the influence of Western film.", "genre"),
        ("Unlike the Western films of the time it has no villain.", "genre"),
        ("Producing is Helen Marsh's trade.", "producer"),
        ("They made the $1 billion grossing Mama films.", "gross"),
        ("A team of thirty spent a month on it; it grossed little.", "gross"),
        ("Archive director Noel Pratt found a print of it.", "director"),
        ("It is based on a popular Indian novel.", "based-on"),
        ("It is considered by Noel Pratt to be his best.", "considered-for"),
        ("Noel Pratt, famous for his role as Captain Vane, sings.", "played-by"),
        ("Stone Harbour (Helen Marsh) is a drama.", "also-known-as"),
        ("Best Film of the year, they said in 1965.", "award"),
        ("In 1965 the Best Film prize went to Low Tide.", "award"),
        ("She lives in a tower in Lisbon when not filming.", "setting"),
        ("Noel Pratt was nominated for a role in a play.", "cast-list"),
        ("The unit was led by Noel Pratt.", "cast-list"),
        ("The film was led by director Noel Pratt.", "cast-list"),
        ("He sat in the director's chair that Ida West had bought.", "director"),
    ],
)
def test_a_line_that_looks_alike_does_not_say(line: str, prop: str) -> None:
    assert not [claim for claim in _claims(line) if claim[1] == prop]


def test_the_year_behind_a_title_shows_whose_makers_follow() -> None:
    line = "Like Who Goes There! (1945), directed by Noel Pratt, Stone Harbour is a comedy."
    assert ("Who Goes There!", "director", "Noel Pratt") in _claims(line)
    assert not [c for c in _claims(line) if c[:2] == (TITLE, "director")]


def test_a_pronoun_means_a_new_person_nearby_before_anyone_further_away() -> None:
    text = "Martin Hale produced it.\nBo Lind came for his father Noel Pratt."
    assert ("Bo Lind", "parent", "Noel Pratt") in _claims(text)
    assert ("Martin Hale", "parent", "Noel Pratt") not in _claims(text)
