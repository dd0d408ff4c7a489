"""Every number of the pace model, with its unit and where it comes from.

SUDS are points of the 0-100 scale of distress (Wolpe 1969). "Chosen by simulation": round values that did well on
simulated people of several kinds (`bench/pace`), never fitted to a seed.
"""

from __future__ import annotations

from itertools import product

import numpy as np

VERSION = 1
"""Of the model; kept beside each prediction, so that an old one can be read for what it was."""

# --- What a person's own ratings say before the first attempt --------------------------------------
CONFIDENCE_SHARE = 0.25
"""Weight of (100 - confidence) beside the predicted distress in what a step is rated at. Chosen by simulation."""
PRIOR_CENTRE, PRIOR_SLOPE, PRIOR_RELIEF = 50.0, 0.85, 4.0
"""Difficulty = centre + slope (rated - centre) - relief, SUDS: people over-predict, most of all for what they fear most
(Rachman & Bichard 1988, match and mismatch of predicted fear)."""
LEVEL_SD = 11.0
"""How far a whole ladder may lie above or below its ratings, SUDS."""
SLOPE_SD = 0.22
"""How much steeper or flatter than rated the ladder may be, SUDS per SUDS."""
NEIGHBOUR_SD, NEIGHBOUR_WIDTH = 8.0, 20.0
"""Steps rated alike err alike: sd in SUDS, and how far apart on the rating scale that reaches."""

# --- A day -----------------------------------------------------------------------------------------
MOOD_SD, MOOD_DAYS = 8.0, 10.0
"""Good and bad days move every step together: an Ornstein-Uhlenbeck process, sd in SUDS, memory in days."""
ROUGH_DAY, ROUGH_DAY_SD = 0.15, 22.0
"""Share of days on which far more is going on, and how much it adds, sd in SUDS; told by the before-rating alone."""
OFFSET_SD = 10.0
"""How far one person's before-ratings lie off, SUDS, always."""
SAME_DAY = 0.5
"""A before-rating holds for so long, days."""
BEFORE_SLOPE, BEFORE_NOISE = 0.75, 9.0
"""A before-rating foreshadows this much of the step, and scatters so much, SUDS."""

# --- Time away -------------------------------------------------------------------------------------
FADING_DAYS = 21.0
"""Relief that does not last fades within this many days (spontaneous recovery: Rescorla 2004; Craske 2014)."""
DRIFT_ALL_SD, DRIFT_EACH_SD = 2.0, 1.4
"""Life moves all steps, and each step, by so much in a week, SUDS."""
DRIFT_DAYS = 60.0
"""Longer away teaches no more doubt than this, days."""

# --- One attempt -----------------------------------------------------------------------------------
ROUGH, ROUGH_SHIFT, ROUGH_SPREAD = 0.15, 15.0, 2.0
"""Some attempts run rough: their share, how much higher they peak in SUDS, and how much wider they scatter."""
FLOOR = 8.0
"""Distress below this has nothing left to learn from, SUDS."""
QUALITY, QUALITY_FEARED, QUALITY_STOPPED = 0.8, 0.4, 0.25
"""How much an attempt teaches: a base, more the likelier the feared outcome had seemed and then did not happen
(expectancy violation, Craske 2014), and little when it was stopped."""
SETBACK = 4.0
"""SUDS by which everything near rises, fading, when the feared outcome really happened."""
LEARNING_SD = 3.5
"""How unevenly people learn from one attempt, SUDS."""

# --- People differ: one filter for each combination, weighed by how well it predicts this person ---
RATES = ((0.03, 0.20), (0.09, 0.35), (0.18, 0.30), (0.33, 0.15))
"""Share of a step's distress that one good attempt takes away, and how common that is."""
FADING = ((0.10, 0.5), (0.55, 0.5))
"""Share of what was gained that fades."""
WIDTHS = ((15.0, 0.5), (45.0, 0.5))
"""How far over the ladder an attempt helps, SUDS of rating."""
NOISES = ((5.0, 0.30), (9.0, 0.45), (14.0, 0.25))
"""How much peaks scatter from one time to the next, SUDS."""
OWN_WAYS = ((7.0, 0.7), (20.0, 0.3))
"""How far each step goes its own way, whatever its rating says, SUDS: small for a ladder rated well, large for a
disordered one."""

_BANK = np.array([[value for value, _ in each] for each in product(RATES, FADING, WIDTHS, NOISES, OWN_WAYS)])
RATE, FADES, WIDTH, NOISE, OWN_WAY = _BANK.T
"""One value for each filter of the bank; shape (filters,)."""
BANK_PRIOR = np.array(
    [np.prod([share for _, share in each]) for each in product(RATES, FADING, WIDTHS, NOISES, OWN_WAYS)]
)
FILTERS = len(BANK_PRIOR)
DISTINCT_WIDTHS = np.array([value for value, _ in WIDTHS])
WIDTH_INDEX = np.searchsorted(DISTINCT_WIDTHS, WIDTH)
CHANGEABLE = 0.01
"""Share of belief that goes back to the prior at each attempt, so that a person may change."""

# --- Too much --------------------------------------------------------------------------------------
OVERWHELM = 78.0
"""A peak from here on is an overwhelm, SUDS: 80, as people round to fives."""
TOLERANCE = np.array([65.0, 75.0, 85.0, 95.0, 110.0])
TOLERANCE_PRIOR = np.array([0.06, 0.16, 0.30, 0.28, 0.20])
"""From where on a person stops unplanned, SUDS, and how common that is."""
STOP_BASE, STOP_WIDTH = 0.01, 6.0
"""Stops that have nothing to do with the peak, and how sharp the tolerance is, SUDS."""
RECORD_CENTRE, RECORD_SLOPE = 0.6, 1.15
"""logit P is corrected by this: people meet a little more than such a model says, and small risks
are smaller. Chosen by simulation."""
RECORD_PRIOR, RECORD_LEAST, RECORD_MOST = 2.0, -0.5, 1.2
"""The person's own record: ln((seen + prior) / (expected + prior)), within these bounds, is added."""

# --- Proposing -------------------------------------------------------------------------------------
BEYOND = 2
"""Steps above the highest completed that are proposed at most."""
VARIETY = 0.05
"""What another step than the last one is worth, in ladders (vary what is practised: Craske 2014). By simulation."""
ENOUGH = 2
"""Rated attempts from which on the model answers; before, a plain rule does."""
REST_AFTER, REST_OF, REST_DAYS = 2, 3, 7.0
"""So many overwhelms among the last few attempts: nothing is proposed for so many days."""
STEP_RESTS = 4
"""Attempts for which a step rests after two overwhelms in a row."""
UNSAFE_AFTER, UNSAFE_OF = 2, 5
"""The feared outcome really happened so often among the last few: nothing is proposed (the situation may be unsafe)."""
