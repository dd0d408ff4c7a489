"""The proof of the pace model: invented people who do not share its assumptions, under its proposals and under manuals.

Read people.py (who), days.py (what happens to them), learning.py (how fear changes), attempts.py (one attempt),
living.py (one person, one policy), policies.py (who says what comes next); then what is counted: report.py (outcomes
compared), calibration.py and timelines.py (whether forecasts hold). run.py puts it together, tables.py prints it.
"""
