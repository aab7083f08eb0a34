"""Whatever stands in a role file is shown as text: it neither breaks a page nor acts on the reader's machine."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from any_text import documents, texts, with_texts
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from careeradvisor.advice.report import report
from careeradvisor.catalogue.catalogue import Catalogue
