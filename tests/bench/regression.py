"""Logistic regression with a ridge, by Newton's method; numpy is enough for it."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

_STEPS = 30
_ENOUGH = 1e-9


def fit(rows: Matrix, right: Matrix, ridge: float, weights: Matrix | None = None) -> Matrix:
    """The start and the weight of each column, in the columns' own units.

    The ridge is in units of standardised columns, so that it presses equally on all. `weights` are of the rows.
    """
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    design = np.hstack([np.ones((len(rows), 1)), (rows - mean) / spread])
    press = np.diag([1e-6, *[ridge] * rows.shape[1]])
    count = np.ones(len(rows)) if weights is None else weights
    found = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-design @ found))
        slope = design.T @ (count * (chance - right)) + press @ found
        curve = (design * (count * chance * (1 - chance))[:, None]).T @ design + press
        step = np.linalg.solve(curve, slope)
        found -= step
        if abs(step).max() < _ENOUGH:
            break
    scaled = found[1:] / spread
    return np.concatenate([[found[0] - mean @ scaled], scaled])
