"""What a person does with the answer: their own week, the gap, the plan, the résumé."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.desk.part import Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from careeradvisor.advice.assessment import Assessment
    from careeradvisor.advice.gap import Gap
    from careeradvisor.advice.plan import Plan
    from careeradvisor.advice.practice import Logged
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.resume.account import ResumeAccount
    from careeradvisor.advice.resume.facts import Facts
    from careeradvisor.advice.resume.fit import Fit
    from careeradvisor.advice.schedule import Schedule
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.model.activity import Activity
    from careeradvisor.model.profile import Circumstances
    from careeradvisor.person.week_file import WeekFile


class Advising(Part):
    """Advice that needs what a person says of themselves."""

    def week_template(self, role: RoleReport, hours: float = 40) -> str:
        """A week file to fill in."""
        from careeradvisor.person.week_file import template

        return template(role.role, hours)

    def week(self, role: RoleReport, source: Path | bytes) -> WeekFile:
        """The week in a file, or in bytes of JSON. Raises UsageError for what cannot be one.

        What a task of the person's own is read as, where the file names neither code nor activity, is told.
        """
        from careeradvisor.desk.assess import week_in

        return week_in(self.catalogue, role, source, self.tell)

    def activities_like(self, words: str, role: RoleReport) -> dict[str, Activity]:
        """The activities that a task in the person's own words may be, best first, as they are in that work."""
        from careeradvisor.desk.activity import activities_like

        return activities_like(self.catalogue, words, role.role.main_occupation)

    def assess(self, role: RoleReport, week: WeekFile, on: date, *, keep: bool = True) -> Assessment:
        """Judge a week and keep it in the profile. Raises NotFoundError for a skill that does not exist."""
        from careeradvisor.desk.assess import assessed

        return assessed(self.catalogue, role, week, on.isoformat(), keep=keep, tell=self.tell)

    def own_week(self, role: RoleReport) -> OwnWeek | None:
        """The week that the person judged last in this work, beside the typical one; `None` where there is none."""
        from careeradvisor.desk.assess import week_kept

        return week_kept(role)

    def keep_circumstances(self, role: RoleReport, said: Circumstances) -> None:
        """Keep what was said for a role in the profile; what was not said stays. Raises OutputError."""
        from careeradvisor.desk.assess import keep_circumstances

        keep_circumstances(self.catalogue, role, said, self.tell)

    def gap(self, role: RoleReport, have: str | None = None) -> Gap:
        """The gap between a role's skills and those in `have` (`name:level,...`), by default the profile's.

        What the work asks beside them stands there for whoever does not do it yet, as far as the profile is asked.
        """
        from careeradvisor.advice.gap import gap
        from careeradvisor.desk.footing import gate_before
        from careeradvisor.desk.skills import held_skills
        from careeradvisor.person import profile_store

        skills = self.catalogue.skills()
        found = gap(role.id, role.role, skills, held_skills(have, skills, self.tell))
        inside = have is None and role.id in profile_store.present().works
        return found._replace(gate=None if inside else gate_before(self.catalogue, role))

    def plan(
        self,
        role: RoleReport,
        today: date,
        have: str | None = None,
        hours_per_week: float | None = None,
        weeks: int | None = None,
        start: str | None = None,
        *,
        new: bool | None = None,
        whole: bool = False,
    ) -> Plan:
        """A dated plan of twelve weeks, of `weeks`, or of all that it takes (`whole`), and what is left for later.

        `new` says whether it is for getting into the work; by default the profile tells. Raises UsageError for hours or
        a day that cannot be.
        """
        from careeradvisor.desk.plan import Wish, planned

        wish = Wish(have, hours_per_week, weeks, start, new, whole)
        return planned(self.catalogue, role, wish, today, self.tell)

    def schedule(self, plan: Plan, today: date, days: Sequence[str] = (), at: str | None = None) -> Schedule:
        """The sessions of a plan's calendar, and those of the last one that it takes back.

        The `days` of the week, and the hour `at` which a session begins, hold for later calendars too. Raises
        UsageError for one that there is not.
        """
        from careeradvisor.desk.plan import scheduled

        return scheduled(plan, days, at, today, self.tell)

    def keep_schedule(self, schedule: Schedule) -> None:
        """Keep what was exported, so that a later calendar can take it back."""
        from careeradvisor.desk.plan import keep

        keep(schedule, self.tell)

    def log(self, skill: str, hours: float | None, today: date, *, undo: bool = False) -> Logged:
        """Log hours on a skill, or that it is learned, or take the last entry back; the plan goes on from there.

        Raises UsageError for hours and levels that cannot be, NotFoundError for what is not there.
        """
        from careeradvisor.desk.practice import log

        return log(self.catalogue, skill, hours, today, self.tell, undo=undo)

    def resume(self, source: Path | bytes, today: date) -> ResumeAccount:
        """What a file, or its bytes, says of somebody's work and where it leads. Nothing of it is kept.

        Raises UsageError for what cannot be read, and for what is no résumé of one person.
        """
        from careeradvisor.desk.resume import resume_account

        return resume_account(self.catalogue, source, today)

    def suppose(self, source: Path | bytes, today: date) -> None:
        """Take what a résumé says for said, for everything that is asked of this desk; nothing of it is kept.

        What is taken is told. Raises UsageError like `resume`.
        """
        from careeradvisor.desk.resume import suppose

        suppose(self.catalogue, source, today, self.tell)

    def suppose_said(self, role: RoleReport, said: Circumstances) -> None:
        """Take circumstances for said, for everything that is asked of this desk; nothing of it is kept.

        Raises NotFoundError for a state that does not exist.
        """
        from careeradvisor.desk.assess import suppose_said

        suppose_said(self.catalogue, role, said)

    def keep_facts(self, found: ResumeAccount, facts: Facts) -> ResumeAccount:
        """Put what a person confirmed of a résumé into their profile. Raises OutputError where that fails."""
        from careeradvisor.desk.resume import keep_facts

        return keep_facts(found, facts, self.tell)

    def fit(self, source: Path | bytes, role: RoleReport) -> Fit:
        """A résumé beside a role: what speaks for it, what says little, what nothing shows. Raises like `resume`."""
        from careeradvisor.desk.resume import fit_of

        return fit_of(self.catalogue, source, role)
