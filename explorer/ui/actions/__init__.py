"""The table of all actions. To add one, write it into the module of where it counts."""

from explorer.ui.actions.dialogs import IN_DIALOGS
from explorer.ui.actions.everywhere import EVERYWHERE
from explorer.ui.actions.model import GROUPS, Action
from explorer.ui.actions.views import IN_VIEWS

__all__ = ["ACTIONS", "Action"]

ACTIONS: list[Action] = sorted(
    [*EVERYWHERE, *IN_VIEWS, *IN_DIALOGS], key=lambda action: GROUPS.index(action.group)
)
