"""Entities: how a name stands in a sentence."""

import pytest
from support.build import entity
from support.rows import every_row


@every_row(
    ("kind", "name", "expected"),
    [
        ("group", "The gang of thieves", "the gang of thieves"),
        ("group", "Those who stayed", "those who stayed"),
        ("event", "A wedding in June", "a wedding in June"),
        ("character", "The stranger from Oslo", "the stranger from Oslo"),
        ("character", "The Stranger", "the Stranger"),
        ("object", "The Stranger", "The Stranger"),
        ("object", "The Stranger series", "the Stranger series"),
        ("place", "Cook Islands", "the Cook Islands"),
        ("place", "Netherlands", "the Netherlands"),
        ("place", "Soviet Union", "the Soviet Union"),
        ("place", "UK", "the UK"),
        ("place", "Glasgow, United Kingdom", "Glasgow, United Kingdom"),
        ("place", "outside the United States", "outside the United States"),
        ("organisation", "All Saints", "All Saints"),
        ("place", "Los Angeles", "Los Angeles"),
        ("character", "The", "The"),
        ("film", "A bout de souffle", "A bout de souffle"),
        ("person", "An pyeong", "An pyeong"),
        ("person", "Orr, Mara D.", "Mara D. Orr"),
        ("person", "Berg-Holm, Jean-Luc", "Jean-Luc Berg-Holm"),
        ("person", "Ivo Lind, Jr.", "Ivo Lind, Jr."),
        ("person", "Kim, PhD", "Kim, PhD"),
        ("character", "Ida, the pilot", "Ida, the pilot"),
        ("film", "Ida, Uncut", "Ida, Uncut"),
    ],
)
def test_a_name_within_a_sentence(kind, name, expected):
    assert entity("it", kind, name).name_in_sentence == expected


@pytest.mark.parametrize(
    ("name", "article", "expected"),
    [
        ("The platoon of killers", "a", "a platoon of killers"),
        ("Chancellor", "the", "the Chancellor"),
        ("The The", "none", "The The"),
        ("Order of Owls", "an", "an Order of Owls"),
    ],
)
def test_an_article_of_its_own_stands_before_the_bare_name(name, article, expected):
    assert entity("it", "group", name, article=article).name_in_sentence == expected
