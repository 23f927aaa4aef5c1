"""Two titles of one film in two languages are no conflict; two in one language are."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.names.relations import Named, relate_names
from explorer.values.relation import Bearing
from explorer.values.titles.languages import in_two_languages, is_english


@every_row(
    ("title", "other"),
    [
        ("Den tavse havn", "The Silent Harbour"),
        ("Un hiver à l'ombre", "One Winter Shade"),
        ("Hiljainen yö ja meri", "The Sea"),
        ("Kıyıdaki Ev", "The House Ashore"),
        ("L'attente", "The Wait"),
        ("Az utolsó komp", "Last Ferry"),
        ("Umi no yuki", "Ferry"),
        ("Yuki to Minami no Kawagishi", "Ferry"),
        ("Lan se da hai", "Blue Ferry"),
        ("Mera Dil Aur Tera Ghar", "The House"),
        ("I vecchi traghetti", "The Old Ferries"),
        ("Freiheit", "Liberty"),
        ("Zimna Rzeka", "Cold River"),
        ("Le grand quai rouge", "The Big Red Quay"),  # grand and rouge are English, too
        ("Twój Otto", "Loving Otto"),
        ("La Famille Brévard", "The Brévard Family"),
        ("Moj Nikonor", "My Nikonor"),
        ("Quatre traghetti", "Four Ferries"),  # a number in words is a sign of a language
        ("Nueve semanas y media", "9½ Weeks"),
    ],
)
def test_titles_in_two_languages(title: str, other: str) -> None:
    assert in_two_languages(title, other)
    assert in_two_languages(other, title)
    assert relate_names(title, other, kind=Named.WORK).bearing is Bearing.COMPATIBLE


@every_row(
    ("title", "other"),
    [
        ("The Silent Harbour", "A Season of Wolves"),
        ("Der lange Steg", "Der kurze Steg"),
        ("Le Grand Quai", "Le Petit Quai"),
        ("Todo sobre mi barco", "Zarpe con ella"),
        ("Trois traversiers: Noir", "Trois traversiers: Orange"),
        ("1936", "Ashgrove"),
        ("I Love Wellies", "The Old Ferries"),
        ("Café Mirabel", "Ashgrove Hall"),
        ("Café Mirabel", "The Silent Harbour"),
        ("Sin Street", "The Silent Harbour"),
        ("Wolf's Den", "The Silent Harbour"),
        ("La La Lane", "The Silent Harbour"),
        ("A Delicate Lane", "Ferry"),
        ("A Silent Shadow", "Shadow on the Wall"),
        ("Return to Ember", "The Return of Otto Marsh"),
        ("U.S.O. Ferry", "The Silent Ferry"),
        ("I Am Otto", "Otto the Younger"),
        ("One More Ferry", "Harbour Hour"),
        ("Los Angeles Rain", "The Silent Harbour"),
        ("Go Up", "Do It Over"),
        ("Os Barcos 2", "The Boats 3"),
        ("Ferrymen", "The Silent Harbour"),
        ("Halloween", "The Silent Harbour"),
        ("Hercules II", "The Silent Harbour"),
        ("Catamaran", "The Silent Harbour"),
        ("St. Brannoc's", "The Silent Harbour"),
        ("Rustlin'", "The Silent Harbour"),
        ("Ashworth Lund", "The Silent Harbour"),  # names tell no language
        ("The Ferrolites", "The Silent Harbour"),
    ],
)
def test_titles_that_differ(title: str, other: str) -> None:
    relation = relate_names(title, other, kind=Named.WORK)
    assert relation.bearing in (Bearing.APART, Bearing.DISJOINT)


@every_row(
    ("title", "other"),
    [
        ("7½", "Sette e mezzo"),
        ("7 1/2 Ferries", "7 e mezzo Ferries"),
        ("Six et demi", "6.5"),
        ("Tres y medio", "3½"),
        ("Fem och en halv", "5½"),
    ],
)
def test_a_number_and_a_half_is_read_in_other_languages(title: str, other: str) -> None:
    assert relate_names(title, other, kind=Named.WORK).bearing is Bearing.ALIAS


def test_a_name_that_is_a_number_abroad_is_no_sign_of_a_language() -> None:
    assert is_english("A Ferry Called Otto")
