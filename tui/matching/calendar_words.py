"""The days of the week and the months, as English writes them."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""In order, the first day of the week first."""
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""In order."""
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""The same, shortened."""
WEEKDAY_WORDS = frozenset(day.lower() for day in WEEKDAYS)
MONTH_WORDS = frozenset(month.lower() for month in (*MONTHS, *SHORT_MONTHS, "Sept"))
