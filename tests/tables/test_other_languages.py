"""Tables from other countries: headings, countries, languages and units in other languages."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import tomli
from support.tables import imported, stated, table

from explorer.read.find import facts_folder
from explorer.read.tables.cell.cells import read_cell
from explorer.read.tables.format import Column, Format
from explorer.read.tables.header.heading_words import read_heading
from explorer.read.tables.header.headings import understand
from explorer.tables.new_pack import vocabulary
from explorer.values.places.countries import all_countries, find_country, find_country_abroad

HEADINGS = tomli.loads((facts_folder() / "headings.toml").read_text("utf-8"))

TABLES = {
    "en": "Title,Year,Director,Runtime,Country,Language,Cast",
    "de": "Titel,Erscheinungsjahr,Regie,Laufzeit,Produktionsland,Sprache,Besetzung",
    "es": "título,año,dirección,duración,país,idioma,reparto",
    "fr": "Titre,Année,Réalisateur,Durée,Pays,Langue,Acteurs",
    "it": "Titolo,Anno,Regia,Durata,Paese,Lingua,Interpreti",
    "pt": "Título,Ano de Lançamento,Direção,Duração,País,Idioma,Elenco",
    "nl": "Titel,Jaar,Regisseur,Speelduur,Land,Taal,Acteurs",
    "sv": "Titel,År,Regissör,Speltid,Land,Språk,Skådespelare",
    "pl": "Tytuł,Rok,Reżyseria,Czas trwania,Kraj,Język,Obsada",
    "ru": "Название,Год,Режиссёр,Время,Страна,Язык,В ролях",
    "tr": "Film adı,Yıl,Yönetmen,Süre,Ülke,Dil,Oyuncular",
    "zh": "片名,年份,导演,片长,制片国家/地区,语言,主演",
    "ja": "タイトル,製作年,監督,上映時間,製作国,言語,出演者",
    "ko": "제목,연도,감독,러닝타임,국가,언어,출연",
}
CELLS = {
    "en": ("112 minutes", "Germany", "English"),
    "de": ("112 Minuten", "Deutschland", "Englisch"),
    "es": ("112 minutos", "Alemania", "inglés"),
    "fr": ("112 minutes", "Allemagne", "anglais"),
    "it": ("112 minuti", "Germania", "inglese"),
    "pt": ("112 minutos", "Alemanha", "inglês"),
    "nl": ("112 minuten", "Duitsland", "Engels"),
    "sv": ("112 minuter", "Tyskland", "engelska"),
    "pl": ("112 min", "Niemcy", "angielski"),
    "ru": ("1 ч 52 мин", "Германия", "английский"),
    "tr": ("112 dk", "Almanya", "İngilizce"),
    "zh": ("112分钟", "德国", "英语"),
    "ja": ("112分", "ドイツ", "英語"),
    "ko": ("112분", "독일", "영어"),
}


def _text(language: str) -> str:
    length, country, spoken = CELLS[language]
    row = f'Gull,1987,Ada Quill,{length},{country},{spoken},"Bo Ash, Jo Hart"'
    return f"{TABLES[language]}\n{row}\n"


@pytest.mark.parametrize("language", TABLES)
def test_a_table_says_the_same_in_each_language(tmp_path: Path, language: str) -> None:
    made = imported(tmp_path, table(tmp_path, _text(language)))
    assert stated(made) == stated(imported(tmp_path, table(tmp_path, _text("en"), "en.csv")))
    assert not (made.unread or made.unknown)


def test_every_heading_means_one_english_one_that_is_understood() -> None:
    properties = list(vocabulary().properties.values())
    for english, names in HEADINGS.items():
        for name in names:
            assert read_heading(name).words == english, name
        own = {"name": ["Born"], "job": ["Title", "Name"]}  # of a film, or of whom?
        beside = own.get(english, ["Title", "Actor"])
        _, unknown = understand(Format(), [*beside, english], properties)
        assert not unknown, english


def test_keys_of_records_leave_out_words_for_of() -> None:
    assert read_heading("fecha_lanzamiento").words == "release date"
    assert read_heading("paysProduction").words == "country"


def test_every_term_means_one_of_its_property() -> None:
    for prop, terms in tomli.loads((facts_folder() / "terms.toml").read_text("utf-8")).items():
        named = vocabulary().properties[prop]
        for term, names in terms.items():
            assert term in named.values
            for name in names:
                assert read_cell(named, name, Column("")) == term, name


@pytest.mark.parametrize(
    ("cells", "genres"),
    [
        ("Genre\nGull,dramat", ["drama"]),
        ('Жанр\nGull,"Комедия, криминал"', ["comedy", "crime"]),
        ("Genre\nGull,Heimatfilm", ["heimatfilm"]),
    ],
)
def test_genres_in_other_languages(tmp_path: Path, cells: str, genres: list[str]) -> None:
    made = imported(tmp_path, table(tmp_path, f"Title,{cells}\n"))
    assert stated(made)["gull", "genre"] == genres


def test_a_country_that_the_pack_has_is_known_by_its_name_elsewhere(tmp_path: Path) -> None:
    text = "Title,Country\nGull,Germany\nHeron,Deutschland\nIsland,Brazil\nBrazil,Brasilien\n"
    values = stated(imported(tmp_path, table(tmp_path, text)))
    assert values["gull", "country"] == values["heron", "country"] == ["germany"]


def test_foreign_names_are_not_english_ones_and_mean_one_country() -> None:
    countries = {country.id for country in all_countries()}
    path = Path(find_country.__code__.co_filename).parents[1] / "lists" / "countries-abroad.txt"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    seen: dict[str, str] = {}
    for line in lines:
        country, _, names = line.partition(" ")
        assert country in countries
        for name in names.split("; "):
            assert find_country(name) is None, name
            assert find_country_abroad(name) is not None
            assert seen.setdefault(name, country) == country
    assert find_country_abroad("Island") is None


def test_cells_that_hold_lists_are_read_as_lists(tmp_path: Path) -> None:
    names, genres = "['Ada Quill', \"Bo O'Ash\"]", '[{"id": 1, "name": "Drama"}]'
    rows = [
        ["Title", "Cast", "Genres", "Production companies"],
        ["Gull", names, genres, "['Costa Norte']"],
        ["Heron", "['Jo Hart']", "[]", "['Costa Norte', 'A, B & Co']"],
    ]
    with (path := tmp_path / "lists.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    made = imported(tmp_path, path)
    values = stated(made)
    assert {e.name for e in made.entities} >= {"Ada Quill", "Bo O'Ash", "Jo Hart", "A, B & Co"}
    assert values["gull", "genre"] == ["drama"]
    assert values["heron", "production-company"] == ["costa-norte", "a-b-co"]
    assert not made.unread


def test_a_single_bracketed_cell_does_not_make_a_column_of_lists(tmp_path: Path) -> None:
    text = "Title,Director\nGull,[Ada Quill]\nHeron,Bo Ash\nTern,Jo Hart\n"
    assert stated(imported(tmp_path, table(tmp_path, text)))["heron", "director"] == ["bo-ash"]


def test_decimals_under_rating_are_not_certificates(tmp_path: Path) -> None:
    rows = "".join(f"Film {n},7.{n % 10},100\n" for n in range(9))
    made = imported(tmp_path, table(tmp_path, f"Title,Rating,Runtime\n{rows}"))
    (rating,) = made.unknown
    assert rating.text == "Rating"
    assert rating.likely
    assert all("score" in name for name in rating.likely)
    assert not any("certificate" in claim.property for claim in made.claims)


def test_a_column_of_pictures_is_taken_for_no_property(tmp_path: Path) -> None:
    text = "Title,Runtime,Poster\nGull,100,https://films.example.org/gull.jpg\n"
    (poster,) = imported(tmp_path, table(tmp_path, text)).unknown
    assert poster.likely == ()


def test_a_nationality_is_no_country(tmp_path: Path) -> None:
    text = 'Titre,Nationalité\nGull,"français, belge"\nHeron,France\nTern,English\n'
    made = imported(tmp_path, table(tmp_path, text))
    assert {c.subject for c in made.claims if c.property == "country"} == {"heron"}
    assert [problem.line for problem in made.unread] == [2, 4]


def test_jobs_of_a_crew_list_in_another_language(tmp_path: Path) -> None:
    crew = "Funktion;Name\nRegie;Ada Quill\nSchnitt;Bo Ash\nFahrer;Jo Hart\n"
    said = stated(imported(tmp_path, table(tmp_path, crew), title="Gull"))
    assert said == {("gull", "director"): ["ada-quill"], ("gull", "editor"): ["bo-ash"]}
