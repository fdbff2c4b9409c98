"""How good the checks are: what they see of changes in correct reports, and how seldom they err."""

from pathlib import Path

import pytest

from tests.corpus.marked import load_marked
from tests.corpus.measured import Measured, measured, recall

CORPUS = Path(__file__).parent.parent / "corpus"
LEAST_REPORTS = 30
LEAST_MUTATIONS = 1000
MOST_FALSE = 0.2  # errors and asks a correct report
LEAST_RECALL = {"s": 0.95, "w": 0.95, "d": 0.90, "g": 0.90, "p": 0.90}


@pytest.fixture(scope="module")
def corpus() -> tuple[Measured, ...]:
    return tuple(measured(marked) for name in ("dev", "held_out") for marked in load_marked(CORPUS / name))


def test_the_corpus_is_large_enough_to_judge_by(corpus):
    assert len(corpus) >= LEAST_REPORTS
    assert sum(len(each.report.mutations) for each in corpus) >= LEAST_MUTATIONS


def test_correct_reports_are_seldom_found_fault_with(corpus):
    wrong = [(each.report.name, finding.kind, finding.excerpt) for each in corpus for finding in each.false_alarms]
    assert len(wrong) <= MOST_FALSE * len(corpus), wrong


@pytest.mark.parametrize("letters", LEAST_RECALL)
def test_what_was_made_wrong_is_found(corpus, letters):
    caught, every = recall(corpus, letters)
    assert every > 0
    assert caught >= LEAST_RECALL[letters] * every, f"{caught} of {every}"
