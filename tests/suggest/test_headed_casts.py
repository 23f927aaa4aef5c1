"""Cast lists under a heading, of a text whose people nobody knows yet; all of it invented."""

from __future__ import annotations

from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.model.enums import Kind
from explorer.suggest.engine import suggest
from explorer.suggest.suggestion import NewEntity


def parts(lines: list[str]) -> set[tuple[str, str]]:
    """Return each part that is suggested, a character, with whoever plays it."""
    film = entity("gull", "film", "The Tin Gull")
    pack = make_pack(sources=[source("mail")], entities=[film], work="gull")
    return {
        (s.subject.name, actor.name)
        for s in suggest(pack, lambda _: lines)
        if s.property == "played-by" and isinstance(s.subject, NewEntity)
        for actor in (s.value if isinstance(s.value, tuple) else ())
        if isinstance(actor, NewEntity) and s.subject.kind is Kind.CHARACTER
    }


CAST = {("Mary Stone", "Ann Bell"), ("Pete Marsh", "Tom Vale")}


@every_row("heading", ["Cast", "Cast:", "Voice cast", "Starring"])
@every_row(
    "rows",
    [
        ["Ann Bell as Mary Stone", "Tom Vale as Pete Marsh"],
        ["Ann Bell as Mary Stone, a nurse", "Tom Vale as Pete Marsh, her brother"],
        ["Mary Stone is played by Ann Bell", "Pete Marsh is played by Tom Vale"],
        ["Ann Bell (Mary Stone)", "Tom Vale (Pete Marsh)"],
        ["Ann Bell _(Mary Stone, a nurse)_  ", "Tom Vale _(Pete Marsh)_ *<br>"],
        ["Mary Stone (Ann Bell)", "Pete Marsh (Tom Vale)", "Captain Drew (Bo Ash)"],
    ],
)
def test_rows_under_a_heading_say_who_plays_whom(heading: str, rows: list[str]) -> None:
    assert parts([heading, *rows]) - {("Captain Drew", "Bo Ash")} == CAST


def test_a_part_in_brackets_need_not_look_like_a_name() -> None:
    rows = ["Ann Bell (postmistress)", "Tom Vale, Bo Ash (2nd sailor)", "Ida West (uncredited)"]
    played = {("postmistress", "Ann Bell"), ("2nd sailor", "Tom Vale"), ("2nd sailor", "Bo Ash")}
    assert parts(["**Cast**<br>", *rows]) == played


def test_a_plot_before_the_list_does_not_make_its_people_real() -> None:
    plot = ["Plot", "The nurse Mary Stone returns to Pesaro and meets the driver Pete Marsh."]
    rows = ["Ann Bell as Mary Stone", "Tom Vale as Pete Marsh"]
    assert parts([*plot, "Cast", *rows]) == CAST


def test_bare_names_under_the_heading_have_no_parts() -> None:
    assert parts(["Cast", "Ann Bell", "Tom Vale"]) == set()


def test_two_actors_in_a_row_are_both_suggested_but_no_further_remark() -> None:
    rows = ["Mary Stone: Ann Bell; Noel Pratt", "Pete: Tom Vale; a nurse", "Bo: Vera Cole"]
    assert parts(["Voice cast", *rows]) == {
        ("Mary Stone", "Ann Bell"), ("Mary Stone", "Noel Pratt"), ("Pete", "Tom Vale"),
        ("Bo", "Vera Cole"),
    }  # fmt: skip
