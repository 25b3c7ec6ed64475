"""The office that signs: its templates, its authority and its keys are made once for the tests of a file."""

from copy import deepcopy

import pytest
from tests import cast
from tests.cast import Office
from tests.results.signing import equip


@pytest.fixture(scope="module")
def _equipped(stands: None) -> Office:
    return equip(cast.office())


@pytest.fixture
def office(_equipped: Office, db: None) -> Office:
    return deepcopy(_equipped)
