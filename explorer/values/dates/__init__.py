"""Dates in the Extended Date/Time Format (EDTF).

`edtf` parses them, `spelt` puts them into words, `relations` compares two of them; `calendars`
deals with days, times of day and time zones.
"""

from explorer.values.dates.calendars import Day, Range, day_number
from explorer.values.dates.edtf import EARLIEST, EVER, LATEST, Date, parse_date
from explorer.values.dates.relations import (
    days_apart,
    days_late,
    days_to_nearest,
    is_year_before,
    relate_dates,
)
from explorer.values.dates.spelt import in_full, spelt_out, without_common_end

__all__ = [
    "EARLIEST",
    "EVER",
    "LATEST",
    "Date",
    "Day",
    "Range",
    "day_number",
    "days_apart",
    "days_late",
    "days_to_nearest",
    "in_full",
    "is_year_before",
    "parse_date",
    "relate_dates",
    "spelt_out",
    "without_common_end",
]
