"""Dates as an official page writes them."""

from datetime import date


def official_date(day: date) -> str:
    """Return ``ngày 05 tháng 02 năm 2022``: days under 10 and months under 3 get a leading zero.

    The rule is the same in Decree 30/2020/NĐ-CP and in HD 36 and HD 05-HD/VPTW.
    """
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """Return ``05/02/2022``, for running text; months from 3 on have no zero: ``12/5/2017``."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
