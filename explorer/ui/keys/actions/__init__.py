"""The table of all actions. Add an action to the module for its scope."""

from explorer.ui.keys.actions.claims import MAKING_CLAIMS
from explorer.ui.keys.actions.dialogs import IN_DIALOGS
from explorer.ui.keys.actions.everywhere import EVERYWHERE
from explorer.ui.keys.actions.model import GROUPS, Action
from explorer.ui.keys.actions.views import IN_VIEWS

__all__ = ["ACTIONS", "Action"]

ACTIONS: list[Action] = sorted(
    [*EVERYWHERE, *IN_VIEWS, *MAKING_CLAIMS, *IN_DIALOGS],
    key=lambda action: GROUPS.index(action.group),
)
