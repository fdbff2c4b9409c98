"""Which command of the table is carried out by whom, the window itself and its editor aside."""

from collections.abc import Callable
from functools import partial

from weekly_editor.ui.command import Commands
from weekly_editor.ui.look.command import LookCommands
from weekly_editor.ui.preferences import Preferences
from weekly_editor.ui.template.command import TemplateCommands


def program_handlers(
    commands: Commands, templates: TemplateCommands, preferences: Preferences, looks: LookCommands
) -> dict[str, Callable[[], object]]:
    """Return the handlers of files, templates, preferences and looks by the names of their actions."""
    return {
        "new": commands.new_week,
        "open": commands.choose_and_open,
        "import": commands.imports.choose,
        "save": commands.save,
        "save_as": commands.save_as,
        "export_docx": partial(commands.exports.export, ".docx"),
        "export_xlsx": partial(commands.exports.export, ".xlsx"),
        "export_history": commands.histories.show,
        "export_md": partial(commands.exports.export, ".md"),
        "export_html": partial(commands.exports.export, ".html"),
        "export_pdf": partial(commands.exports.export, ".pdf"),
        "own_workbook": commands.own_workbooks.choose,
        "print": commands.print_report,
        "library": commands.choose_library,
        "logs": commands.show_logs,
        "about": commands.about,
        "save_as_template": templates.save_as_template,
        "templates": templates.show_window,
        "settings": preferences.show,
        "look": looks.show,
        "text_larger": preferences.enlarge_text,
        "text_smaller": preferences.reduce_text,
        "text_normal": preferences.reset_text,
    }
