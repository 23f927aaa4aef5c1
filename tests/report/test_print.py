"""The HTML report on paper, where there is a browser to print it."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from support.browser import CHROMIUM
from support.shipped import shipped_session

import explorer
from explorer.report.html_style import STYLE

PAGES = 12
"""Of A4, for the pack that ships."""

LEAST = 9.5
"""Points of the smallest type on paper."""


def test_type_on_paper_is_large_enough() -> None:
    printed = STYLE[STYLE.index("@media print") :]
    sizes = [float(size) for size in re.findall(r"font-size: ([0-9.]+)pt", printed)]
    assert len(sizes) >= 5
    assert min(sizes) == LEAST


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
def test_the_shipped_report_is_short(tmp_path: Path) -> None:
    page, paper = tmp_path / "report.html", tmp_path / "report.pdf"
    page.write_text(explorer.render(shipped_session(), "html", made=date(2025, 6, 7)))
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={paper}", str(page),
    ]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    counts = [int(number) for number in re.findall(rb"/Count ([0-9]+)", paper.read_bytes())]
    assert 1 < max(counts) <= PAGES
