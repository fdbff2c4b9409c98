"""Lengths that forms, panels and dialogs share: everything stands on a grid of 4 px."""

GRID_PX = 4
TIGHT_PX = GRID_PX  # a caption and its field, buttons of one group
CLOSE_PX = 2 * GRID_PX  # things of one line, the rim of a panel or popup
FIELD_PX = 3 * GRID_PX  # one field and the next
GROUP_PX = 4 * GRID_PX  # one group of fields and the next, the rim of a dialog
PAGE_PX = 6 * GRID_PX  # the rim of a page
