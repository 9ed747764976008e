"""The calendar to start from where there is none."""

from smconfig_gui.model.activity_calendar import ActivityCalendar, DayProfile, Season, Switch, WeekProfile


def blank_calendar() -> ActivityCalendar:
    """Return a calendar to start from: one season, one week, low all day."""
    day = DayProfile(day_id=1, day_schedule=(Switch(start_time="00:00", script_selector=1),))
    return ActivityCalendar(
        calendar_name="Calendar",
        seasons=(Season(season_profile_name="1", season_start="*-01-01 *:*:*", week_profile_name="1"),),
        weeks=(WeekProfile.of("1", (1,) * 7),),
        days=(day,),
    )
