"""How findings are worded, in the panel and wherever else they are told."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.finding_words import KIND_NAMES, SEVERITY_NAMES
from weekly_editor.report.bilingual import Language
from weekly_editor.report.markup import visible

FIX_KEY = "Ctrl+."


def excerpt_of(finding: Finding) -> str:
    """Return the words that ``finding`` is about in one line, as they are read."""
    return " ".join(visible(finding.excerpt).split())


def detail_of(finding: Finding, language: Language, reason: str = "") -> str:
    """Return what stands below the message: what kind it is, the words it is about, and why it was set aside."""
    parts = (KIND_NAMES[finding.kind].text(language), reason, excerpt_of(finding))
    return " · ".join(part for part in parts if part)


def told(finding: Finding, language: Language) -> str:
    """Return the severity and the message of ``finding`` in one line."""
    colon = "：" if language == "zh_CN" else ": "
    return f"{SEVERITY_NAMES[finding.severity].text(language)}{colon}{finding.message.text(language)}"


def told_with_fix(finding: Finding, language: Language) -> str:
    """Return what ``told`` does, and in a second line how to mend it with the key, where it can be mended."""
    if finding.fix is None:
        return told(finding, language)
    key = QKeySequence(FIX_KEY).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{told(finding, language)}\n{key}  {finding.fix.label.text(language)}"


def counted(index: int, count: int) -> str:
    """Return that this is item ``index`` (from 0) of ``count``."""
    words = QCoreApplication.translate("Proof", "%1 of %2")
    return words.replace("%1", str(index + 1)).replace("%2", str(count))
