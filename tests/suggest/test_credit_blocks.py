"""Credits and casts as pages print them: labels in five languages, infoboxes, crawls, rows."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.suggest.engine import suggest
from explorer.suggest.labels.credit_labels import label_end, labels_of_text, roles_of

TITLE = "The Tin Gull"


def _said(text: str) -> set[str]:
    """Return what is suggested, such as "director Ann Bell" of the film and "Kit = Tom Vale"."""
    claims = suggested(text.split("\n"), TITLE, film="gull")
    said = {f"{subject} {prop} {value}".removeprefix("gull ") for subject, prop, value in claims}
    return {claim.replace(" played-by ", " = ") for claim in said}


@every_row(
    ("text", "said"),
    [
        ("Regie: Ann Bell\nMusik: Tom Vale", "director Ann Bell|composer Tom Vale"),
        ("Réalisation : Ann Bell\nMontage : Tom Vale", "director Ann Bell|editor Tom Vale"),
        ("Regia: Ann Bell | Montaggio: Tom Vale", "director Ann Bell|editor Tom Vale"),
        ("Dirección: Ann Bell\nGuion: Ann Bell y Tom Vale", "writer Ann Bell|writer Tom Vale"),
        ("Un film de Ann Bell\nScénario de Tom Vale", "director Ann Bell|writer Tom Vale"),
        ("Regie: Ann Bell\nDarsteller: Tom Vale (Kit), Ida West (Frau Holm)",
         "Kit = Tom Vale|Frau Holm = Ida West"),
        ("Regia: Ann Bell\nMusiche: Bo Ash\nInterpreti: Tom Vale (Kit), Ida West",
         "Kit = Tom Vale|cast-list Ida West"),
        ("| director = Ann Bell\n| starring = {{plainlist|Tom Vale|[[Ida West]]}}",
         "director Ann Bell|cast-list Tom Vale|cast-list Ida West"),
        ("| writer = Ann Bell<br>Tom Vale", "writer Ann Bell|writer Tom Vale"),
        ("Starring  ANN BELL  TOM VALE  and  IDA WEST", "cast-list Ida West"),
        ("Written by\tANN BELL\tTOM VALE", "writer Ann Bell|writer Tom Vale"),
        ("Sound Recordist  Ann Bell", "sound Ann Bell"),
        ("Production Manager  Ann Bell", "line-producer Ann Bell"),
        ("VFX Supervisor .... Ann Bell", "visual-effects Ann Bell"),
        ("1st Assistant Director .... Ann Bell", "crew Ann Bell"),
        ("Director, screenplay: Ann Bell", "director Ann Bell|writer Ann Bell"),
        ("Produced and directed by Ann Bell. It is long.", "director Ann Bell"),
        ("Ann Bell\t...\t(screenplay by) &", "writer Ann Bell"),
        ("A Film by ANN BELL", "director Ann Bell"),
        ("Top cast\nAnn Bell\nDr. Holm\nTom Vale\nThe Ferryman",
         "Dr. Holm = Ann Bell|The Ferryman = Tom Vale"),
        ("| Actor | Role | Notes |\n| Ann Bell | Nora Holm | Lead |", "Nora Holm = Ann Bell"),
        ("Role / Performer\nNora Holm / Ann Bell\nThe Ferryman / Tom Vale",
         "Nora Holm = Ann Bell|The Ferryman = Tom Vale"),
        ("Cast\nMr Holm – Tom Vale\nMrs Holm – Ann Bell", "Mrs Holm = Ann Bell"),
        ("Cast: Ann Bell, the pastor; Tom Vale, a trapper; Ida West, Nora Holm.",
         "The pastor = Ann Bell|The trapper = Tom Vale|Nora Holm = Ida West"),
        ("Starring\nANN BELL\nTOM VALE\nDirector of Photography\nBO ASH",
         "cinematographer Bo Ash"),
        ("From a script by Ann Bell; Tom Vale photographed it.", "writer Ann Bell"),
        ("Cast\n* Ann Bell as herself\n* Tom Vale as Kit", "cast-list Ann Bell"),
        ("Cast\nThe Tin Gull – Ann Bell\nKit – Tom Vale", "The Tin Gull = Ann Bell"),
        ('Based on the novel "Low Tide" by Ida West.', "Low Tide writer Ida West"),
    ],
)  # fmt: skip
def test_a_block_says(text: str, said: str) -> None:
    assert set(said.split("|")) <= _said(text)


@every_row(
    ("text", "said"),
    [
        ("Ann Bell and Ida West share the role of Nora.", "Nora = Ann Bell|Nora = Ida West"),
        ("Ann Bell takes the part of Nora, and Tom Vale that of the Ferryman.",
         "The Ferryman = Tom Vale"),
        ("The part of Colonel Voss, first offered to Bo Ash, went to Tom Vale.",
         "Colonel Voss = Tom Vale"),
        ("Bo Ash was cast as Colonel Voss, but was soon replaced by Tom Vale.",
         "Colonel Voss = Tom Vale"),
        ("It has Ann Bell in the title role.", "The Tin Gull = Ann Bell"),
        ("Title role: Ann Bell", "The Tin Gull = Ann Bell"),
        ("It stars Ann Bell as a mapmaker, Tom Vale as her son Kit.",
         "The mapmaker = Ann Bell|Kit = Tom Vale"),
        ("The film features Ann Bell (as Nora) and Ida West (her sister Liv).", "Liv = Ida West"),
        ("Tom Vale, as Nora's lover Piers, is fine.", "Piers = Tom Vale"),
        ("Tom Vale is the captain, Bo Ash the stowaway, and all is lost.", "The stowaway = Bo Ash"),
        ("Tom Vale plays Captain Holm. Ann Bell is Nora.\nTom Vale, as the deserter, is fine.",
         "Captain Holm = Tom Vale"),
    ],
)  # fmt: skip
def test_a_sentence_casts(text: str, said: str) -> None:
    assert set(said.split("|")) <= _said(text)


@every_row(
    ("text", "said"),
    [
        ("Originally, Bo Ash was cast as Colonel Voss.", "Colonel Voss = Bo Ash"),
        ("Cast\nFather: Tom Vale\nSon: Bo Ash", "sound Bo Ash"),
        ("Tom Vale plays Kit Holm; Bo Ash plays her brother Liv.", "Kit Holm = Bo Ash"),
        ("Its cast has Ann Bell as the angry widow, Noel Pratt and Ida West.",
         "Noel Pratt = Ann Bell"),
        ("Tom Vale is Captain Holm. He is tired.\nTom Vale, as the deserter, is fine.",
         "The deserter = Tom Vale"),
        ("A sequel, coming in 2027, has been announced.", "planned-release 2027"),
        ("From a script by Ann Bell; Tom Vale photographed it.", "writer Tom Vale"),
        ("Starring\nANN BELL\nTOM VALE\nDirector of Photography\nBO ASH", "Ann Bell = Tom Vale"),
        ("Bo Ash is fine as the detective, and Ida West is her clerk.", "Ida West = Bo Ash"),
        ("Based on a novel by Ida West, which came out in 1962.", "release-date 1962"),
        ("The book was released in 1990.", "release-date 1990"),
    ],
)  # fmt: skip
def test_a_text_does_not_say(text: str, said: str) -> None:
    assert said not in _said(text)


def test_a_sequel_that_is_the_film_itself_has_its_date() -> None:
    claims = suggested(["The Tin Gull, a sequel coming in 2027, is long."], TITLE, film="gull")
    assert ("gull", "planned-release", "2027") in claims


def test_a_younger_version_is_the_same_character_without_another_name() -> None:
    known = [entity("gull", "film", TITLE), entity("nora", "character", "Nora Stone")]
    pack = make_pack(sources=[source("mail")], entities=known, work="gull")
    lines = ["Tom Vale as Young Nora", "Ida West plays Young Nora Stone."]
    claims = {(s.subject, s.property) for s in suggest(pack, lambda _: lines)}
    assert claims == {("nora", "played-by")}


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Tom Vale as young Nora Stone.", "youth"),
        ("Tom Vale plays the young Nora.", "youth"),
        ("Tom Vale as Young Nora", "youth"),
        ("Tom Vale as Teenager Nora", "youth"),
        ("Tom Vale as Elderly Nora Stone", "later life"),
        ("Tom Vale plays Nora Stone as a child.", "childhood"),
        ("Tom Vale as Nora Stone (age 8)", "childhood"),
        ("We see young Nora Stone, then Tom Vale plays Nora Stone as a child.", "childhood"),
        ("Tom Vale as the older Nora Stone.", "later life"),
        ("Tom Vale and Ida West play Nora Stone as a girl and as a woman.", ""),
        ("Tom Vale as Nora Stone.", ""),
        ("Tom Vale as Nora Stone, mother of young Ned.", ""),
        ("It follows young Nora Stone, played by Tom Vale.", ""),
        ("Young Nora Stone (Tom Vale) goes to sea.", ""),
        ("Nora Stone is played by Tom Vale as a girl.", "childhood"),
        ("Nora Stone is a pilot. Tom Vale plays her as a girl.", "childhood"),
        ("Tom Vale as old Nora Stone.", ""),
        ("It ends with Nora Stone as an old woman (Tom Vale).", "later life"),
    ],
)
def test_a_part_at_another_age_is_about_that_time_of_life(line: str, time: str) -> None:
    known = [entity("gull", "film", TITLE), entity("nora", "character", "Nora Stone")]
    pack = make_pack(sources=[source("mail")], entities=known, work="gull")
    made = suggest(pack, lambda _: [line])
    assert {s.story_time for s in made if s.property == "played-by"} == {time}
    assert not [s for s in made if s.property == "life-stage"]


def test_a_release_in_two_countries_is_two_facts() -> None:
    pack = make_pack(
        sources=[source("mail")], entities=[entity("gull", "film", TITLE)], work="gull"
    )
    lines = ["It was released in France on 3 May 2001 and in Italy on 3 May 2001."]
    releases = [s for s in suggest(pack, lambda _: lines) if s.property == "release-date"]
    assert {s.region for s in releases} == {"France", "Italy"}
    assert len({s.key() for s in releases}) == len(releases)


def test_a_single_foreign_word_is_not_a_label() -> None:
    properties = make_pack().properties
    assert not roles_of("son", labels_of_text(["Son: Bo Ash", "It rains."], properties))
    assert roles_of("son", labels_of_text(["Son : Bo Ash", "Montage : Ann Bell"], properties))


@every_row(
    ("line", "label"),
    [
        ("Director of Photography: Ann Bell", "Director of Photography"),
        ("* Editor – Ann Bell", "* Editor"),
        ("Sound Recordist Ann Bell", "Sound Recordist"),
        ("Sound Advice is a film.", ""),
        ("Editors say so: never.", ""),
        ("Directed by", "Directed by"),
    ],
)
def test_a_label_ends_before_what_it_labels(line: str, label: str) -> None:
    assert line[: label_end(line, labels_of_text([line], make_pack().properties))] == label
