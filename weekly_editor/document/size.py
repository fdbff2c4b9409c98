"""How long a report is."""

from weekly_editor.report.markup import visible
from weekly_editor.report.model import Section
from weekly_editor.report.text import texts


def section_size(section: Section) -> int:
    """Return how many visible characters were written in ``section``, white space not counted.

    Figures and dates are not counted. A frozen section always has the same size, so the result may be kept."""
    return sum(len("".join(visible(text).split())) for _, text in texts(section))
