"""Reads an iCalendar file with a parser that is not ours and says what an owner of a calendar would see."""
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    start = event.decoded("DTSTART")
    print(event["SUMMARY"], start.time(), start.tzinfo, *event["RRULE"]["FREQ"], *event["RRULE"]["BYDAY"], event["UID"],
          event.decoded("DURATION"), len(event.subcomponents))
