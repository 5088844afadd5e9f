"""Labelled pairs of sentences, a file for each kind of difference, and how well the kind is found on them.

A case is a title in brackets, the sentence of each story (with the day it was published where that matters), and what
is to be found: `none`, or a line for each difference with its level and its words on both sides, `–` for none.

    [a bound in other words]
    A 2023-06-19: They talked for over seven hours.
    B: They talked for more than seven hours.
    = none
"""
