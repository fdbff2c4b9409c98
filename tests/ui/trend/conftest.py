"""A panel that shows a library of synthetic weeks."""

import pytest

from tests.ui.trend.weeks import LAST, library, week_figures
from weekly_editor.analysis.trend import trends_of
from weekly_editor.report.metric import EMPTY_CATALOG
from weekly_editor.ui.trend.panel import TrendPanel


@pytest.fixture
def panel(qtbot):
    """A panel of 60 weeks, of which the newest is the open report's."""
    panel = TrendPanel("zh_CN", 52)
    qtbot.addWidget(panel)
    panel.resize(1000, 260)
    panel.show_trends(trends_of(library(60), week_figures(LAST), EMPTY_CATALOG))
    panel.show()
    qtbot.waitExposed(panel)
    return panel
