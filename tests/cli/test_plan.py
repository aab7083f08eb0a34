"""The gap and the plan of a person at the command line: what they print, what they export, and what they refuse."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.desk.desk import Desk
from careeradvisor.desk.plan import first_day
from careeradvisor.errors import UsageError
from careeradvisor.model.profile import Circumstances, Profile
from careeradvisor.model.role import Proficiency
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = {"CAREERADVISOR_DATA_DIR": str(ROOT / "roles_data")}
START = "2090-01-02"
"""A Monday that is not in the past for long."""
PLAN = ("plan", "paralegal", "--start", START, "--new", "--whole")


def json_of(succeeds: Run, *line: str) -> dict:
    return json.loads(succeeds(*line, "--json").stdout)


GATE = "Most states ask for the electrician license. An apprenticeship of four to five years and an exam on the code."


class TestGap:
    def test_hours_of_practice_stand_beside_the_license_that_they_do_not_replace(self, succeeds: Run) -> None:
        def said() -> str:
            return " ".join(succeeds("gap", "electrician").stdout.split())

        assert "close the gap, beside the electrician license, about 4 years. If you do not do this work yet" in said()
        assert GATE in said()
        profile_store.save(Profile(experience={"electrician": 4}))
        assert "license" not in said()

    def test_a_skill_that_the_role_does_not_name_says_what_it_is_needed_for(self, succeeds: Run) -> None:
        page = " ".join(succeeds("gap", "registered-nurse", env=BUNDLED).stdout.split())
        assert "You need it first, for 'Looking up clinical questions with AI'." in page

    def test_it_says_what_is_held_partly_held_and_missing_with_the_hours_to_close_each(self, succeeds: Run) -> None:
        have = "intake-interviewing:advanced,citation-verification:working"
        page = succeeds("gap", "paralegal", "--have", have).stdout
        assert "9 skills: 1 held, 1 partly held, 7 missing. 335 hours of practice close the gap,\nbeside the a" in page
        lines = {line[:35].strip(): line.split() for line in page.splitlines()}
        assert lines["Checking citations and authorities"][-5:] == ["partly", "held", "(working)", "advanced", "60"]
        assert lines["Interviewing new clients"][-4:] == ["held", "(advanced)", "working", "-"]
        assert "Name for --have: citation-verification" in page
        assert "It opens: Building a case timeline with AI" in page

    @pytest.mark.parametrize(
        ("have", "level"),
        [
            ("intake-interviewing", "working"),
            ("intake-interviewing:foundation", "foundation"),
            (" Interviewing new clients : advanced ,", "advanced"),
        ],
    )
    def test_a_skill_is_named_by_id_or_title_and_is_working_where_no_level_is_said(
        self, succeeds: Run, have: str, level: str
    ) -> None:
        needs = json_of(succeeds, "gap", "paralegal", "--have", have)["needs"]
        assert {need["id"]: need["have"] for need in needs if need["have"]} == {"intake-interviewing": level}

    def test_without_have_the_profile_says_what_is_held(self, succeeds: Run) -> None:
        profile_store.save(Profile(skills={"intake-interviewing": Proficiency.WORKING}))
        standing = {need["id"]: need["standing"] for need in json_of(succeeds, "gap", "paralegal")["needs"]}
        assert standing["intake-interviewing"] == "held"
        nothing = json_of(succeeds, "gap", "paralegal", "--have", "")["needs"]
        assert {need["standing"] for need in nothing} == {"missing"}

    def test_a_skill_of_the_profile_that_does_not_exist_is_passed_over_and_said(self, succeeds: Run) -> None:
        profile_store.save(Profile(skills={"citation-verificatoin": Proficiency.WORKING}))
        done = succeeds("gap", "paralegal")
        assert "9 missing" in done.stdout
        assert done.stderr.startswith(
            "note: your profile has a skill 'citation-verificatoin' that does not exist; closest: citation-verification"
        )

    @pytest.mark.parametrize("command", ["gap", "plan"])
    def test_an_unknown_skill_gives_the_closest_three(self, refuses: Refuses, command: str) -> None:
        said = refuses(4, command, "paralegal", "--have", "document-review:advanced", env=BUNDLED).splitlines()
        assert said[0] == "error: no skill 'document-review'"
        assert len(said[1].removeprefix("closest: ").split(", ")) == 3
        assert "careeradvisor gap" in said[2]

    def test_an_unknown_level_gives_those_that_exist(self, refuses: Refuses) -> None:
        said = refuses(2, "gap", "paralegal", "--have", "intake-interviewing:expert")
        assert "'expert' is not a level" in said
        assert "foundation, working, advanced" in said

    def test_who_holds_everything_has_no_gap_and_no_plan(self, succeeds: Run) -> None:
        needs = json_of(succeeds, "gap", "paralegal")["needs"]
        have = ",".join(f"{need['id']}:advanced" for need in needs)
        assert "There is no gap to close." in succeeds("gap", "paralegal", "--have", have).stdout
        done = succeeds(*PLAN, "--have", have, "--calendar", "plan.ics")
        assert "Nothing is left to learn for this role." in done.stdout
        assert done.stderr == "note: plan.ics was not written: the plan has no week\n"


class TestPlan:
    def test_it_says_how_long_it_takes_what_each_week_holds_and_what_each_skill_ends_in(self, succeeds: Run) -> None:
        page = succeeds(*PLAN, "--hours-per-week", "8").stdout
        assert page.startswith("Paralegal: your plan")
        assert "2090-01-02 to 2090-12-17" in page.splitlines()[0]
        assert "395 hours in 50 weeks at 8 hours a week." in page
        assert "This plan is for getting into this work." in page
        for heading in ("THE ORDER", "WEEK BY WEEK", "WHAT EACH SKILL ENDS IN"):
            assert heading in page
        assert "LATER" not in page
        fourth = page.partition("\n   4  2090-01-23")[2].partition("\n   5  2090")[0]
        assert "Look back: what is finished, and who has seen it?" in fourth
        assert "Resume bullet to fill in: " in page
        assert re.search(r"When it is done: careeradvisor done \S+:\w+", page)

    def test_the_timeline_draws_skills_one_after_another(self, succeeds: Run) -> None:
        page = succeeds(*PLAN, "--hours-per-week", "8", "--color", "never").stdout
        drawn = [line for line in page.splitlines() if re.fullmatch("[·━]+", line)]
        assert len(drawn) == 9
        assert {len(line) for line in drawn} == {80}
        starts = [line.index("━") for line in drawn]
        assert starts == sorted(starts)
        assert drawn[0].startswith("━")
        assert drawn[-1].endswith("━")

    def test_json_has_every_hour_of_it(self, succeeds: Run) -> None:
        found = json_of(succeeds, *PLAN, "--hours-per-week", "2.5")
        assert (found["start"], found["hours_per_week"], found["hours"]) == (START, 2.5, 395)
        assert sum(portion["hours"] for week in found["weeks"] for portion in week["portions"]) == 395
        assert all(sum(portion["hours"] for portion in week["portions"]) <= 2.5 for week in found["weeks"])
        assert [week["number"] for week in found["weeks"] if week["review"]] == [*range(4, 159, 4), 158]

    def test_hours_come_from_the_option_else_the_profile_else_five(self, succeeds: Run) -> None:
        assert json_of(succeeds, *PLAN)["hours_per_week"] == 5
        profile_store.save(Profile(circumstances=Circumstances(learning_hours=3.5)))
        assert json_of(succeeds, *PLAN)["hours_per_week"] == 3.5
        assert json_of(succeeds, *PLAN, "--hours-per-week", "6")["hours_per_week"] == 6

    def test_what_takes_too_much_of_the_years_left_is_not_planned_and_named(self, succeeds: Run) -> None:
        profile_store.save(Profile(circumstances=Circumstances(remaining_years=1)))
        found = json_of(succeeds, *PLAN)
        assert "Building a case timeline with AI" in found["too_long"]
        assert found["steps"]
        assert all(step["need"]["hours"] <= 5 * 52 / 4 for step in found["steps"])
        said = " ".join(succeeds(*PLAN).stdout.split())
        assert "more than a quarter of the years that you still want to work: Checking citations" in said
        profile_store.save(Profile(circumstances=Circumstances(remaining_years=30)))
        assert json_of(succeeds, *PLAN)["too_long"] == []

    def test_what_does_not_fit_is_named_with_by_how_much_and_the_best_part_that_fits(self, succeeds: Run) -> None:
        page = succeeds(*PLAN, "--hours-per-week", "10", "--weeks", "10").stdout
        said, _, later = page.partition("LATER")
        assert "100 hours in 10 weeks at 10 hours a week." in said
        assert "Left for later: 295 hours in 7 skills. To plan all of it, add --whole." in said
        assert re.search(r"(?m)^Building a case timeline with AI +advanced +80$", later)

    def test_with_no_hours_nothing_fits_whoever_says_it(self, succeeds: Run) -> None:
        said = " ".join(succeeds(*PLAN, "--hours-per-week", "0").stdout.split())
        assert "No skill fits at 0 hours a week" in said
        assert "All of it needs 395 hours more than there are. Left out: " in said
        profile_store.save(Profile(circumstances=Circumstances(learning_hours=0.0)))
        assert " ".join(succeeds(*PLAN).stdout.split()) == said

    @pytest.mark.parametrize("form", ["md", "html", "json", "txt"])
    def test_it_is_exported_in_every_format(self, succeeds: Run, tmp_path: Path, form: str) -> None:
        succeeds(*PLAN, "--output", f"plan.{form}")
        text = (tmp_path / f"plan.{form}").read_text(encoding="utf-8")
        assert "Checking citations and authorities" in text
        assert START in text

    def test_a_calendar_of_which_nothing_is_kept_has_the_same_names_again_and_says_what_it_cannot_do(
        self, succeeds: Run, tmp_path: Path
    ) -> None:
        plan = ("plan", "paralegal", "--start", START, "--no-save", "--calendar")
        said = succeeds(*plan, "first.ics").stderr
        succeeds(*plan, "again.ics", "--day", "tuesday")
        first, again = (
            re.findall(r"UID:(\S+)\s+SEQUENCE:0", (tmp_path / name).read_text(encoding="utf-8").replace("\r", ""))
            for name in ("first.ics", "again.ics")
        )
        assert again
        assert again == first[: len(again)]
        assert "cannot take back one that it has no more: --no-save" in said
        assert profile_store.load().calendars == {}

    def test_the_worksheet_is_one_page_with_boxes_dates_and_whom_to_ask_what(self, succeeds: Run) -> None:
        page = succeeds(*PLAN, "--worksheet").stdout
        boxes = re.findall(r"• \[ \] .+?, by \d{4}-\d\d-\d\d: ", page)
        assert len(boxes) == 9
        assert "Somebody who hires for it" in page
        assert page.count("________ W") == 3
        assert "[ ] 2090-01-29" in page, "the review that ends the fourth week"

    def test_every_bundled_role_has_a_worksheet_of_one_page(self) -> None:
        from careeradvisor.document.page import Page
        from careeradvisor.pages.plan import worksheet_page
        from careeradvisor.writers.page import Format, rendered
        from careeradvisor.writers.setting import Setting

        desk = Desk(root=ROOT / "roles_data")
        for role_id in desk.catalogue.ids():
            found = desk.plan(desk.subject(role_id), date(2089, 1, 1), "", 5, None, START)
            text = rendered(Page("plan", found, partial(worksheet_page, found)), Format.TXT, Setting(80))
            assert len(text.splitlines()) <= 60, role_id
            assert text.count("[ ]") >= len(found.steps)

    def test_two_runs_with_different_hashing_say_the_same(self, run: Run, tmp_path: Path) -> None:
        for line in (
            ("plan", "registered-nurse", "--start", START, "--weeks", "20", "--json"),
            ("plan", "registered-nurse", "--start", START, "--worksheet"),
            ("gap", "registered-nurse", "--have", "teach-back-education,hands-on-assessment:foundation"),
        ):
            found = []
            for seed in ("1", "2"):
                calendar = ["--calendar", "plan.ics", "--no-save"] if line[0] == "plan" else []
                now = {"CAREERADVISOR_NOW": "2030-01-01T09:00:00+00:00"}
                done = run(*line, *calendar, env={**BUNDLED, **now, "PYTHONHASHSEED": seed}, text=False)
                assert done.returncode == 0
                found.append((done.stdout, (tmp_path / "plan.ics").read_bytes()))
            assert found[0] == found[1]


class TestInTheJob:
    """A paralegal of the bundled data holds two of the skills that a plan for getting into the work is made of."""

    def test_what_everybody_in_the_work_can_do_is_not_planned_and_twelve_weeks_are(self, succeeds: Run) -> None:
        found = json_of(partial(succeeds, env=BUNDLED), "plan", "paralegal", "--hours-per-week", "4")
        catalogue = Desk(root=ROOT / "roles_data").catalogue
        named = {need.skill for need in catalogue.role("paralegal").skills if need.core}
        core = {each for each in named if catalogue.skills()[each].kind != "do-with-ai"}
        assert core
        assert named - core, "and with AI nobody is taken to do anything"
        assert len(found["core"]) == len(core)
        planned = {step["need"]["id"] for step in found["steps"]} | {need["id"] for need in found["left_out"]}
        assert not planned & core
        assert (found["way"], found["assumed"]) == ("in-the-job", True)
        assert 8 < len(found["weeks"]) <= 12
        assert found["left_out"]
        whole = json_of(partial(succeeds, env=BUNDLED), "plan", "paralegal", "--new", "--whole")
        assert core <= {step["need"]["id"] for step in whole["steps"]}
        assert (whole["way"], whole["assumed"], whole["left_out"], whole["core"]) == ("entering", False, [], [])

    def test_the_profile_says_who_does_the_work_and_where_it_does_not_the_page_says_how_to_change_that(
        self, succeeds: Run
    ) -> None:
        def said(*more: str) -> str:
            return " ".join(succeeds("plan", "paralegal", "--start", START, *more).stdout.split())

        assert "This plan is for somebody who does this work. To get into it, add --new." in said()
        way_in = "This plan is for getting into this work. It plans skills only, and practice alone does not open"
        assert way_in in said("--new")
        assert "careeradvisor show paralegal --section entry. Left" in said("--new")
        profile_store.save(Profile(experience={"electrician": 4}))
        assert way_in in said()
        assert "--section entry. If you do it now, add --in-job." in said()
        assert "This plan is for somebody who does this work. Left" in said("--in-job")
        profile_store.save(Profile(experience={"electrician": 4, "paralegal": 1}))
        assert "This plan is for somebody who does this work. Left" in said()

    def test_a_plan_for_newcomers_says_what_practice_does_not_open(self, succeeds: Run) -> None:
        def said(*more: str) -> str:
            return " ".join(succeeds("plan", "electrician", "--start", START, *more).stdout.split())

        assert GATE in said("--new")
        assert "4 years" in said("--new")
        assert GATE not in said("--in-job")

    def test_years_left_leave_out_what_takes_too_long(self, succeeds: Run) -> None:
        plan = ("plan", "software-developer", "--start", START, "--in-job", "--hours-per-week", "2")
        late = " ".join(succeeds(*plan, "--years-left", "4", env=BUNDLED).stdout.split())
        assert "takes more than a quarter of the years that you still want to work" in late
        assert "takes more than a quarter" not in succeeds(*plan, env=BUNDLED).stdout

    def test_each_skill_says_why_in_the_week_in_which_it_begins(self, succeeds: Run) -> None:
        for role in ("registered-nurse", "paralegal", "electrician"):
            done = succeeds("plan", role, "--start", START, "--in-job", env=BUNDLED)
            weeks = done.stdout.partition("WEEK BY WEEK")[2].partition("THE ORDER")[0]
            made = json_of(succeeds, "plan", role, "--start", START, "--in-job")
            assert made["steps"]
            assert weeks.count("Why: ") >= 3
        nurse = succeeds("plan", "registered-nurse", "--start", START, "--in-job", env=BUNDLED).stdout
        assert "You need it first, for 'Looking up clinical questions" in nurse
        assert "of a typical week." in nurse

    def test_what_helps_with_nothing_in_the_own_week_is_not_planned_and_that_is_said(
        self, succeeds: Run, tmp_path: Path
    ) -> None:
        week = tmp_path / "week.json"
        week.write_text(json.dumps({"hours": {"give-medicines": 20, "teach-for-home": 20}}), encoding="utf-8")
        succeeds("assess", "registered-nurse", "--hours", str(week), env=BUNDLED)
        plan = ("plan", "registered-nurse", "--start", START)
        page = " ".join(succeeds(*plan, env=BUNDLED).stdout.split())
        assert "Not planned, because it helps with nothing in your own week: " in page
        assert "Writing clinical notes with an AI scribe (" not in page
        assert "of a typical week" not in page
        assert "Writing clinical notes with an AI scribe (" in succeeds(*plan, "--whole", env=BUNDLED).stdout

    def test_a_skill_that_was_said_to_be_weak_is_planned_though_everybody_has_it(self, succeeds: Run) -> None:
        role = Desk(root=ROOT / "roles_data").catalogue.role("registered-nurse")
        core = next(need for need in role.skills if need.core and need.level is Proficiency.ADVANCED)
        found = json_of(
            partial(succeeds, env=BUNDLED), "plan", "registered-nurse", "--have", f"{core.skill}:foundation"
        )
        assert core.skill in {need["id"] for need in found["left_out"]} | {
            step["need"]["id"] for step in found["steps"]
        }

    def test_the_own_week_decides_what_comes_first(self, succeeds: Run, tmp_path: Path) -> None:
        for task, first in (
            ("plan-the-trip", "route-plan-correction"),
            ("load-and-unload", "pickup-and-delivery-documentation"),
        ):
            (tmp_path / "week.toml").write_text(f"[hours]\n{task} = 40\n", encoding="utf-8")
            succeeds("assess", "heavy-truck-driver", "--hours", "week.toml", env=BUNDLED)
            found = json_of(partial(succeeds, env=BUNDLED), "plan", "heavy-truck-driver", "--hours-per-week", "5")
            assert found["steps"][0]["need"]["id"] == first

    @pytest.mark.parametrize("hours", ["4", "5"])
    @pytest.mark.parametrize(
        ("title", "first"),
        [
            ("translator", "assistant-briefing"),
            ("31-9094.00", "clinical-note-verification"),
            ("accountant", "close-automation"),
        ],
    )
    def test_the_first_week_is_about_the_work_and_something_is_finished_in_four(
        self, succeeds: Run, title: str, first: str, hours: str
    ) -> None:
        found = json_of(partial(succeeds, env=BUNDLED), "plan", title, "--hours-per-week", hours)
        assert found["steps"][0]["need"]["id"] == first
        assert any(week["done"] or week["drafts"] for week in found["weeks"][:4])

    def test_an_occupation_that_nobody_wrote_has_one_too(self, succeeds: Run) -> None:
        found = json_of(partial(succeeds, env=BUNDLED), "plan", "29-2034.00", "--hours-per-week", "4")
        assert found["core"]
        assert {step["need"]["skill"]["kind"] for step in found["steps"][:1]} <= {"do-with-ai", "check-ai"}
        assert any(week["done"] or week["drafts"] for week in found["weeks"][:4])


class TestFirstDay:
    TODAY = date(2030, 1, 9)

    def test_without_a_wish_it_is_the_next_monday(self) -> None:
        for ahead in range(7):
            today = date(2030, 1, 7) + timedelta(days=ahead)
            assert first_day(None, today) == date(2030, 1, 14)

    @pytest.mark.parametrize("day", ["2030-01-09", "2030-01-10"])
    def test_today_and_later_days_are_taken_as_they_are(self, day: str) -> None:
        assert first_day(day, self.TODAY) == date.fromisoformat(day)

    def test_a_day_in_the_past_is_refused_with_today(self) -> None:
        with pytest.raises(UsageError, match="--start 2030-01-08 is in the past") as refused:
            first_day("2030-01-08", self.TODAY)
        assert "2030-01-09" in refused.value.hints[0]


class TestBadInput:
    @pytest.mark.parametrize(
        ("options", "says"),
        [
            (("--start", "2020-01-06"), "--start 2020-01-06 is in the past"),
            (("--start", "soon"), "--start soon is not a date"),
            (("--start", "2090-02-30"), "--start 2090-02-30 is not a date"),
            (("--hours-per-week", "-1"), "--hours-per-week -1 is not between 0 and 168"),
            (("--hours-per-week", "169"), "--hours-per-week 169 is not between 0 and 168"),
            (("--hours-per-week", "nan"), "--hours-per-week nan is not between 0 and 168"),
            (("--hours-per-week", "inf"), "--hours-per-week inf is not between 0 and 168"),
            (("--hours-per-week", "many"), "many"),
            (("--hours-per-week", "0.001", "--whole"), "the plan would never end"),
            (("--hours-per-week", "1e-300", "--whole"), "the plan would never end"),
            (("--day", "tuesday"), "--day and --at are for a calendar"),
            (("--calendar", "plan.ics", "--day", "someday"), "--day someday is not a day of the week"),
            (("--calendar", "plan.ics", "--day", "t"), "--day t is not a day of the week"),
            (("--calendar", "plan.ics", "--day", ""), "--day  is not a day of the week"),
            (("--calendar", "plan.ics", "--at", "25:00"), "--at 25:00 is not a time of day"),
            (("--calendar", "plan.ics", "--at", "13pm"), "--at 13pm is not a time of day"),
            (("--calendar", "plan.ics", "--at", "evening"), "--at evening is not a time of day"),
            (("--start", "9999-12-01"), "the plan would never end"),
            (("--weeks", "0"), "0"),
            (("--weeks", "1.5"), "1.5"),
            (("--output", "plan.ics"), "a calendar: --calendar plan.ics"),
            (("--calendar", "nowhere/plan.ics"), "--calendar nowhere/plan.ics: there is no folder nowhere"),
            (("--calendar", "."), "--calendar . is a folder"),
        ],
    )
    def test_a_plan_that_cannot_be_is_refused_and_nothing_is_written(
        self, refuses: Refuses, tmp_path: Path, options: tuple[str, ...], says: str
    ) -> None:
        profile_store.save(Profile(skills={"intake-interviewing": Proficiency.WORKING}))
        before = profile_store.path().read_bytes()
        assert says in refuses(2, "plan", "paralegal", *options)
        assert not list(tmp_path.iterdir())
        assert profile_store.path().read_bytes() == before

    def test_a_slow_plan_for_a_few_weeks_is_no_endless_one(self, succeeds: Run) -> None:
        assert json_of(succeeds, *PLAN, "--hours-per-week", "0.01", "--weeks", "3")["left_out"]


class TestCalendar:
    def test_the_file_is_written_beside_the_page_with_its_line_ends_intact(self, succeeds: Run, tmp_path: Path) -> None:
        from icalendar import Calendar

        done = succeeds(*PLAN, "--calendar", "plan.ics")
        assert done.stderr == "wrote plan.ics\n"
        assert done.stdout == succeeds(*PLAN).stdout
        raw = (tmp_path / "plan.ics").read_bytes()
        assert raw.endswith(b"END:VCALENDAR\r\n")
        assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
        assert Calendar.from_ical(raw).to_ical() == raw

    def test_day_and_hour_are_remembered_until_others_are_named(self, succeeds: Run, tmp_path: Path) -> None:
        def starts(*more: str) -> set[str]:
            succeeds(*PLAN, "--calendar", "plan.ics", *more)
            text = (tmp_path / "plan.ics").read_text(encoding="utf-8")
            shown = text.replace("\n ", "").split("BEGIN:VEVENT")[1:]
            first = [datetime.fromisoformat(each.partition("DTSTART:")[2][:13]) for each in shown[:3]]
            return {each.strftime("%A %H:%M") for each in first}

        assert starts("--day", "Wed", "--at", "7:30 pm") == {"Wednesday 19:30"}
        assert starts() == {"Wednesday 19:30"}
        assert starts("--at", "6.15") == {"Wednesday 06:15"}
        assert starts("--day", "mondays", "--day", "friday") == {"Monday 06:15", "Friday 06:15"}

    def test_a_plan_that_has_become_empty_takes_its_sessions_back(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds(*PLAN, "--calendar", "plan.ics")
        held = len(profile_store.load().calendars["paralegal"].sessions)
        needs = json_of(succeeds, "gap", "paralegal")["needs"]
        have = ",".join(f"{need['id']}:advanced" for need in needs)
        succeeds(*PLAN, "--have", have, "--calendar", "plan.ics")
        assert (tmp_path / "plan.ics").read_text(encoding="utf-8").count("STATUS:CANCELLED") == held
        assert not profile_store.load().calendars["paralegal"].sessions

    def test_it_may_be_all_that_is_wanted(self, succeeds: Run, tmp_path: Path) -> None:
        done = succeeds(*PLAN, "--calendar", "plan.ics", "--output", "plan.md")
        assert (done.stdout, done.stderr) == ("", "wrote plan.ics\nwrote plan.md\n")
        assert sorted(file.name for file in tmp_path.iterdir()) == ["plan.ics", "plan.md"]
