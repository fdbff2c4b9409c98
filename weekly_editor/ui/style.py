"""The style sheet of the program, part by part; ``theme`` fills in tones, sizes and the folder of glyphs.

What a widget asks for beyond its class it says by a dynamic property, set before it is shown:

| property | on | makes it |
|---|---|---|
| ``primary="true"`` | push button | the one thing to do here (so does being a dialog's default) |
| ``wide="true"`` | push button | one of a column of them, its words at the left |
| ``quiet="true"`` | push or tool button, list, tree | without a frame; muted, where it is a button |
| ``tone="text"`` | quiet push button | in the colour of text, where it stands among some that are disabled |
| ``cell="true"``, ``node="true"`` | line, text, combo box | an editor over a cell of a table, a node of an outline |
| ``wrong="true"`` | line | marked: what stands in it cannot be read |
| ``warning="true"`` | line | marked: what stands in it asks for attention |
| ``popup="true"`` | frame | a ground for what opens over the window |
| ``page="true"`` | frame, scroll area | a ground to write on |
| ``bar="top"``, ``bar="bottom"`` | frame | a bar with a line towards the page below or above it |
| ``level="info"``, ``level="problem"`` | frame | a message, and how grave it is |
| ``tone="muted"`` | label | in the colour of captions and hints |
| ``tone="danger"``, ``success`` | label | in the colour of what is wrong, of what is right |
| ``letters="small"``, ``title``, ``display`` | label | in that size |
| ``letters="title"`` | line | a heading that is written in place |

``theme.restyle`` sets one of a widget that is shown already. Qt lets the words of a spin box begin at its very border:
give its ``lineEdit()`` a text margin of 6 px. The padding above and below a combo box must be the same in every state:
its list is measured in one and laid out in another, and a list too low by a pixel hides its last rows."""

_TEXT = """
QToolTip { background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; padding: 4px; }
QLabel:disabled { color: %(disabled)s; }
QLabel[tone="muted"] { color: %(muted)s; }
QLabel[tone="danger"] { color: %(danger)s; }
QLabel[tone="success"] { color: %(success)s; }
QLabel[letters="small"] { font-size: %(small_pt)spt; }
QLabel[letters="title"], QLineEdit[letters="title"] { font-size: %(title_pt)spt; font-weight: 600; }
QLabel[letters="display"] { font-size: %(display_pt)spt; font-weight: 600; }
"""

_INPUT = """
QLineEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; border-bottom-color: %(edge)s;
  border-radius: 4px; padding: 3px 7px; placeholder-text-color: %(muted)s;
  selection-background-color: %(accent)s; selection-color: %(on_accent)s; }
QTextEdit { padding: 1px 3px; }
QLineEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: %(edge)s; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {
  border: 2px solid %(accent)s; padding: 2px 6px; }
QComboBox:focus, QComboBox:on { padding: 3px 6px; }
QTextEdit:focus { border: 2px solid %(accent)s; padding: 0 2px; }
QLineEdit:read-only, QTextEdit:read-only { background: %(window)s; }
QLineEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  background: %(window)s; color: %(disabled)s; border-color: %(line)s; }
QLineEdit[wrong="true"] { border-color: %(danger)s; color: %(danger)s; }
QLineEdit[letters="title"] { border-color: transparent; background: transparent; padding: 3px 5px; }
QLineEdit[letters="title"]:hover { border-color: %(border)s; }
QLineEdit[letters="title"]:focus { border: 2px solid %(accent)s; background: %(surface)s; padding: 2px 4px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
  border: none; padding: 0; background: transparent; }
QLineEdit[cell="true"], QComboBox[cell="true"] { border-radius: 0; padding: 0 5px; }
QLineEdit[cell="true"]:focus, QComboBox[cell="true"]:focus { border: 1px solid %(accent)s; padding: 0 5px; }
QTextEdit[cell="true"], QTextEdit[cell="true"]:focus {
  border: 1px solid %(accent)s; border-radius: 0; padding: 0; }
QTextEdit[node="true"], QTextEdit[node="true"]:focus {
  border: none; border-radius: 0; padding: 0; background: transparent; }
QLineEdit QToolButton, QLineEdit QToolButton:focus { border: none; padding: 0; icon-size: 16px; }
QLineEdit[warning="true"] { border-color: %(warning)s; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("%(glyphs)s/chevron-down.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { border: 1px solid %(border)s; border-radius: 0; padding: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  subcontrol-origin: border; width: 20px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: %(hover)s; }
QAbstractSpinBox::up-arrow { image: url("%(glyphs)s/chevron-up.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("%(glyphs)s/chevron-down.svg"); width: 10px; height: 10px; }
"""

_CHOICE = """
QCheckBox { border: 2px solid transparent; border-radius: 4px; padding: 2px; spacing: 8px; }
QCheckBox:focus { border-color: %(accent)s; }
QCheckBox:disabled { color: %(disabled)s; }
QCheckBox::indicator, QTreeView::indicator { width: 14px; height: 14px; border: 1px solid %(edge)s; border-radius: 3px;
  background: %(surface)s; }
QCheckBox::indicator:hover, QTreeView::indicator:hover { border-color: %(accent)s; background: %(hover)s; }
QCheckBox::indicator:checked, QTreeView::indicator:checked {
  border-color: %(accent)s; background: %(accent)s; image: url("%(glyphs)s/check.svg"); }
QCheckBox::indicator:disabled { border-color: %(border)s; background: %(window)s; }
QCheckBox::indicator:checked:disabled { background: %(disabled)s; border-color: %(disabled)s; }
"""

_BUTTON = """
QPushButton {
  background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; border-radius: 4px; padding: 4px 12px; }
QPushButton:hover { background: %(hover)s; border-color: %(edge)s; }
QPushButton:pressed { background: %(pressed)s; }
QPushButton:focus { border: 2px solid %(accent)s; padding: 3px 11px; }
QPushButton:disabled { background: %(window)s; color: %(disabled)s; border-color: %(line)s; }
QPushButton:default, QPushButton[primary="true"] {
  background: %(accent)s; border-color: %(accent)s; color: %(on_accent)s; }
QPushButton:default:hover, QPushButton[primary="true"]:hover {
  background: %(accent_hover)s; border-color: %(accent_hover)s; }
QPushButton:default:pressed, QPushButton[primary="true"]:pressed { background: %(accent_pressed)s; }
QPushButton:default:focus, QPushButton[primary="true"]:focus {
  border: 3px double %(on_accent)s; padding: 2px 10px; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled {
  background: %(line)s; border-color: %(line)s; color: %(disabled)s; }
QPushButton[wide="true"] { text-align: left; padding: 8px 16px; }
QPushButton[wide="true"]:focus { padding: 7px 15px; }
QPushButton[wide="true"][primary="true"]:focus { padding: 6px 14px; }
QPushButton[quiet="true"] { border-color: transparent; background: transparent; color: %(muted)s; padding: 5px 7px;
  text-align: left; }
QPushButton[quiet="true"]:hover { color: %(accent)s; background: %(hover)s; }
QPushButton[quiet="true"]:disabled { color: %(disabled)s; }
QPushButton[quiet="true"]:pressed { background: %(pressed)s; }
QPushButton[quiet="true"]:focus { border: 2px solid %(accent)s; padding: 4px 6px; }
QPushButton[quiet="true"][tone="text"]:enabled { color: %(text)s; }
QPushButton[quiet="true"][tone="text"]:enabled:hover { color: %(accent)s; }
QToolButton { background: transparent; color: %(text)s; border: 1px solid transparent; border-radius: 4px;
  padding: 3px 7px; }
QToolButton:hover { background: %(hover)s; }
QToolButton:pressed, QToolButton:open { background: %(pressed)s; }
QToolButton:checked { background: %(selection)s; color: %(accent)s; }
QToolButton:focus { border: 2px solid %(accent)s; padding: 2px 6px; }
QToolButton:disabled { color: %(disabled)s; }
QToolButton[quiet="true"] { color: %(muted)s; }
QToolButton[quiet="true"]:hover { color: %(text)s; }
QToolButton::menu-indicator { image: none; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
"""

_VIEW = """
QAbstractItemView {
  background: %(surface)s; color: %(text)s; border: 1px solid %(line)s; border-radius: 4px; outline: none;
  gridline-color: %(line)s; placeholder-text-color: %(muted)s;
  selection-background-color: %(selection)s; selection-color: %(text)s; }
QAbstractItemView:focus { border-color: %(accent)s; }
QAbstractItemView[quiet="true"], QAbstractItemView[quiet="true"]:focus { border: none; background: transparent; }
QAbstractItemView:disabled { color: %(disabled)s; }
QTreeView { show-decoration-selected: 0; selection-background-color: transparent; }
QListView::item { padding: 4px 8px; border-radius: 4px; border: 1px solid transparent; }
QTreeView::item { padding: 3px 4px; border: 1px solid transparent; border-radius: 4px; }
QListView::item:hover, QTreeView::item:hover { background: %(hover)s; }
QListView::item:selected, QTreeView::item:selected { background: %(selection)s; color: %(text)s; }
QListView::item:selected:focus, QTreeView::item:selected:focus { border-color: %(accent)s; }
QListView::item:disabled, QTreeView::item:disabled { color: %(disabled)s; }
QTableView::item:selected { background: %(selection)s; color: %(text)s; }
QTreeView::branch, QTreeView::branch:selected, QTreeView::branch:hover { background: %(surface)s; }
QTreeView[quiet="true"]::branch, QTreeView[quiet="true"]::branch:selected, QTreeView[quiet="true"]::branch:hover {
  background: %(window)s; }
QFrame[page="true"] QTreeView::branch, QFrame[page="true"] QTreeView::branch:selected,
QFrame[page="true"] QTreeView::branch:hover { background: %(surface)s; }
QTreeView::branch:has-children:closed { image: url("%(glyphs)s/chevron-right.svg"); }
QTreeView::branch:has-children:open { image: url("%(glyphs)s/chevron-down.svg"); }
QHeaderView { background: %(surface)s; border: none; }
QHeaderView::section {
  background: %(surface)s; color: %(muted)s; border: none; border-bottom: 1px solid %(line)s; padding: 4px 7px; }
QHeaderView::section:hover { background: %(hover)s; color: %(text)s; }
QHeaderView::section:pressed { background: %(pressed)s; }
QTableCornerButton::section { background: %(surface)s; border: none; border-bottom: 1px solid %(line)s; }
QProgressBar { background: %(line)s; color: transparent; border: none; border-radius: 4px; min-height: 8px;
  max-height: 8px; }
QProgressBar::chunk { background: %(accent)s; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: %(border)s; border-radius: 4px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: %(edge)s; }
QScrollBar::handle:pressed { background: %(muted)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_BAR = """
QMenuBar, QToolBar, QStatusBar { background: %(window)s; border: none; }
QMenuBar { padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: %(hover)s; }
QMenuBar::item:pressed { background: %(pressed)s; }
QMenu, QPushButton, QToolButton { icon-size: 18px; }
QMenu { background: %(surface)s; border: 1px solid %(border)s; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; border: none; }
QMenu::item:selected { background: %(selection)s; color: %(text)s; }
QMenu::item:disabled { color: %(disabled)s; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked { image: url("%(glyphs)s/tick.svg"); }
QMenu::right-arrow { image: url("%(glyphs)s/chevron-right.svg"); width: 12px; height: 12px; right: 4px; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px; }
QToolBar { qproperty-iconSize: 18px 18px; spacing: 2px; padding: 4px 8px; border-bottom: 1px solid %(line)s; }
QToolBar::separator { background: %(line)s; width: 1px; margin: 4px 6px; }
QToolBarExtension { padding: 0 2px; }
QStatusBar { color: %(muted)s; border-top: 1px solid %(line)s; }
QStatusBar QLabel { color: %(muted)s; padding: 2px 8px; }
QStatusBar::item { border: none; }
QTabBar::tab { background: transparent; color: %(muted)s; border: none; border-bottom: 2px solid transparent;
  padding: 5px 8px 4px 8px; margin-right: 4px; }
QTabBar::tab:hover { color: %(text)s; background: %(hover)s; }
QTabBar::tab:selected { color: %(text)s; border-bottom-color: %(accent)s; }
QSplitter::handle { background: %(line)s; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: %(accent)s; }
QFrame[bar="top"] { background: %(window)s; border: none; border-bottom: 1px solid %(line)s; }
QFrame[bar="bottom"] { background: %(window)s; border: none; border-top: 1px solid %(line)s; }
QFrame[popup="true"] { background: %(surface)s; border: 1px solid %(border)s; }
QFrame[page="true"], QFrame[page="true"] > QWidget > QWidget { background: %(surface)s; border: none; }
QFrame[level="info"] { border: none; border-top: 1px solid %(line)s; background: %(selection)s; }
QFrame[level="problem"] { border: none; border-top: 1px solid %(line)s; border-left: 4px solid %(danger)s;
  background: %(surface)s; }
QCalendarWidget QAbstractItemView { border: none; }
QCalendarWidget QAbstractItemView::item:selected { background: %(accent)s; color: %(on_accent)s; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: %(surface)s; }
QCalendarWidget QToolButton { color: %(text)s; }
QMessageBox QLabel { padding: 2px; }
"""

SHEET = _TEXT + _INPUT + _CHOICE + _BUTTON + _VIEW + _BAR
