"""Actions available in one of the views, or in its widgets."""

from __future__ import annotations

from explorer.ui.keys.actions.model import Action, action

IN_VIEWS: list[Action] = [
    action("findings.next", "n", "Next", "Show the next finding", bar=40),
    action("findings.previous", "p", "Previous", "Show the previous finding", bar=45),
    action(
        "findings.narrow", "v", "Verdict", "Show one verdict at a time", "cycle_verdict", bar=46
    ),
    action("findings.severity", "s", "Severity", "Show one severity at a time", "cycle_severity"),
    action(
        "findings.filter", "f", "Filter", "Choose which findings to show", "choose_filter", bar=41
    ),
    action("findings.clear", "x", "Show all", "Show all findings again", "clear_filter"),
    action(
        "findings.group",
        "o",
        "Group",
        "Group the findings another way: by subject, for example",
    ),
    action(
        "ruling.accept",
        "a",
        "Real conflict",
        "Decide: the sources really do disagree here",
        "rule('accepted')",
        bar=42,
    ),
    action(
        "ruling.explain", "i", "Explained", "Decide: there is an explanation", "rule('explained')"
    ),
    action(
        "ruling.dismiss",
        "d",
        "No conflict",
        "Decide: the sources do not disagree here",
        "rule('dismissed')",
        bar=44,
    ),
    action("ruling.open", "r", "Undecided", "Undo the decision but keep the note", "rule('open')"),
    action("ruling.note", "c", "Note", "Decide and add a note", "rule", bar=43),
    action("drawing.cursor-left", "left h", "Left", "Move to the left", "across(-1)"),
    action("drawing.cursor-right", "right l", "Right", "Move to the right", "across(1)"),
    action(
        "timeline.switch", "t", "World/story", "Switch between the real world and the story", bar=40
    ),
    action("reader.next", "n", "Next finding", "Go to the next disputed line", bar=40),
    action("reader.previous", "p", "Previous", "Go to the previous disputed line", bar=41),
    action(
        "reader.switch",
        "t",
        "Text/outline",
        "Switch between the source's text and an outline",
        bar=42,
    ),
    action("reader.narrow", "v", "Claims", "Show all claims, only disputed ones, or none", bar=43),
    action("people.filter", "f", "Filter", "Filter people by name", bar=40),
    action("people.clear", "x", "Show all", "Show all people again"),
    action("films.filter", "f", "Filter", "Filter films by title or year", bar=40),
    action("films.clear", "x", "Show all", "Show all films again"),
    action("grid.left", "left h", "Left", "Move to the left", "across(-1)"),
    action("grid.right", "right l", "Right", "Move to the right", "across(1)"),
    action("facts.filter", "f", "Filter", "Filter facts by words", "filter_words", bar=40),
    action(
        "facts.about",
        "F",
        "Person",
        "Show facts about one person or thing",
        "choose_entity",
        bar=41,
    ),
    action(
        "facts.narrow",
        "v",
        "Conflicts",
        "Show only disputed facts, or all",
        "toggle_disputed",
        bar=42,
    ),
    action("facts.group", "o", "Group", "Group the facts by subject", "toggle_grouped", bar=43),
    action("facts.clear", "x", "Show all", "Show all facts again", "clear_filter", bar=44),
    action(
        "graph.page",
        "O",
        "Page",
        "Open the page of the selected person or thing",
        "open_entity",
        bar=40,
    ),
    action("graph.tie", "T", "Tie", "Open what the sources say about the tie", "open_tie", bar=41),
    action("graph.about", "F", "Person", "Put someone else at the centre", "choose_entity", bar=42),
    action(
        "graph.path",
        "L",
        "Link",
        "Show the chain of ties from the centre to someone else",
        "choose_end",
        bar=43,
    ),
]
