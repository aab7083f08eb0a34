"""What a title leads to, on an index of a few titles whose right order anybody can tell."""

from __future__ import annotations

import math
import sqlite3
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice import title_confidence, title_match, title_reading
from careeradvisor.advice.title_match import Answer, answers
from careeradvisor.advice.title_reading import Reason, distance
from careeradvisor.catalogue import title_index
from careeradvisor.catalogue.title_index import TitleIndex
from careeradvisor.model.title import Status, TitleEntry, TitleKind, TitleWords
from careeradvisor.text.title import kind_of_worker, read, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable

KNOWN = TitleWords(
    level=frozenset({"senior", "sr", "ii", "trainee", "lead", "pt", "part", "time"}),
    filler=frozenset({"of", "the", "and", "at", "except", "all", "other"}),
    function=frozenset({"con", "und"}),
    tails=("@", " - "),
    asides=("leave", "3rd shift"),
    naming=("assigned as ",),
    serving={"assistant": "administrative assistant"},
    columns=("job title", "title"),
    employers={"amazon": "warehouse", "acme tools": "factory"},
    variants={"centre": "center"},
    expand={"rn": "registered nurse", "sw": "software", "eng": "engineer", "pt": "physical therapist"},
    synonyms={"krankenschwester": "nurse", "lorry": "truck"},
    status={"on-leave": Status("Away.", "Say from what.", frozenset({"leave"}))},
)
TITLES = {
    "11-1011.00": ("Chief Executives", "COO", "Head of Hospital"),
    "25-2011.00": ("Preschool Teachers, Except Special Education", "Preschool Teacher"),
    "25-2051.00": ("Special Education Teachers, Preschool", "Special Education Preschool Teacher"),
    "29-1141.00": ("Registered Nurses", "RN", "Nurse", "Hospital Nurse", "Ward Nurse", "Night Nurse", "School Nurse"),
    "29-1141.03": ("Critical Care Nurses", "ICU Nurse", "Hospital Matron"),
    "29-9091.00": ("Athletic Trainers", "AT", "Sports Trainer"),
    "31-2021.00": ("Physical Therapist Assistants", "PT Assistant"),
    "31-9092.00": ("Medical Assistants", "Medical Assistant", "Doctor's Assistant", "Hospital Aide"),
    "35-2014.00": ("Cooks, Restaurant", "Line Cook", "Grill Cook", "Hospital Cook"),
    "35-2019.00": ("Cooks, All Other",),
    "35-3011.00": ("Bartenders", "Bartender", "Barkeeper"),
    "43-3031.00": ("Bookkeeping, Accounting, and Auditing Clerks", "Bookkeeper", "Payroll Clerk"),
    "43-4171.00": ("Receptionists and Information Clerks", "Front Desk Clerk", "Hospital Clerk"),
    "45-2093.00": ("Farmworkers, Farm, Ranch, and Aquacultural Animals", "Beekeeper"),
    "51-9198.00": ("Helpers--Production Workers", "Off-Bearer", "Machine Feeder"),
    "53-3032.00": ("Heavy and Tractor-Trailer Truck Drivers", "Truck Driver", "Hospital Driver"),
    "53-7063.00": ("Machine Feeders and Offbearers", "Off Bearer"),
}
"""The official title of each occupation and its others."""
ROLES = {"registered-nurse": ("29-1141.00", "Registered Nurse", "Ward Nurse", "Nurse in Charge", "ICU Nurse")}


class Telling:
    """A table of words in which two words tell something."""

    SAID = {stem("wrangler"): {"45-2093": 6.0}, stem("clerk"): {"43-4171": 3.0}}  # noqa: RUF012

    def words(self, stem: str) -> dict[str, float]:
        return self.SAID.get(stem, {})

    def kinds(self, stem: str) -> dict[str, float]:
        return dict.fromkeys(self.SAID.get(stem, {}), 1.0)


def made(
    titles: dict[str, tuple[str, ...]],
    roles: dict[str, tuple[str, ...]] | None = None,
    known: TitleWords = KNOWN,
    imported: Iterable[tuple[str, str]] = (),
    told: Telling | None = None,
    **sizes: float,
) -> TitleIndex:
    """An index of occupations (code: official title and others) and roles (id: code, title and aliases).

    Imported titles stand behind them, each with its code.
    """

    def entry(title: str, place: int, code: str, role: str | None = None) -> TitleEntry:
        kind = TitleKind.ALIAS if place else TitleKind.OFFICIAL
        meaning = [word for word in words(title) if word not in known.filler]
        worker = kind_of_worker(title, known)
        return TitleEntry(title, kind, code, role, stems(read(meaning, known)), stem(worker), kind_word=worker)

    def entries() -> Iterable[TitleEntry]:
        for code, held in titles.items():
            yield from (entry(title, place, code) for place, title in enumerate(held))
        for role, (code, *held) in (roles or {}).items():
            yield from (entry(title, place, code, role) for place, title in enumerate(held))
        for title, code in imported:
            yield entry(title, 1, code)._replace(kind=TitleKind.IMPORTED, origin="the list of the guild")

    database = sqlite3.connect(":memory:", check_same_thread=False)
    by_code = {f"{code[:2]}-{code[2:]}.00": jobs for code, jobs in sizes.items()}
    title_index.fill(database, entries(), by_code, known.function)
    return TitleIndex(database, told)


INDEX = made(TITLES, ROLES)


def ask(text: str, most: int = 5) -> list[Answer]:
    return answers(text, INDEX, KNOWN, most)


def best(text: str) -> Answer:
    return ask(text)[0]


@cache
def slowly(one: str, other: str) -> int:
    """The distance as its definition says it."""
    if not one or not other:
        return len(one) + len(other)
    ways = [
        slowly(one[1:], other) + 1,
        slowly(one, other[1:]) + 1,
        slowly(one[1:], other[1:]) + (one[0] != other[0]),
    ]
    if one[1:2] == other[:1] and other[1:2] == one[:1]:
        ways.append(slowly(one[2:], other[2:]) + 1)
    return min(ways)


class TestDistance:
    @given(st.text("abcd", max_size=7), st.text("abcd", max_size=7))
    def test_is_the_least_number_of_slips(self, one: str, other: str) -> None:
        assert distance(one, other) == slowly(one, other) == distance(other, one)

    @given(st.text(min_size=2, max_size=30), st.data())
    def test_of_one_slip_is_one(self, word: str, data: st.DataObject) -> None:
        place = data.draw(st.integers(0, len(word) - 2))
        assert distance(word, word) == 0
        assert distance(word, word[:place] + word[place + 1 :]) == 1
        swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        assert distance(word, swapped) == (swapped != word)


class TestOrder:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("hospital beekeeper", "45-2093.00"),
            ("hospital payroll clerk", "43-3031.00"),
            ("grill at the hospital", "35-2014.00"),
        ],
    )
    def test_a_rare_word_tells_more_than_a_common_one(self, text: str, code: str) -> None:
        assert best(text).code == code

    @pytest.mark.parametrize("codes", [("43-1111.00", "43-2222.00"), ("43-2222.00", "43-1111.00")])
    def test_the_word_for_the_kind_of_worker_tells_more_than_another_as_rare(self, codes: tuple[str, str]) -> None:
        index = made({codes[0]: ("Bank Tellers",), codes[1]: ("Mail Clerks",)})
        assert answers("bank clerk", index, KNOWN)[0].code == codes[1]
        assert answers("clerk, bank", index, KNOWN)[0].code == codes[1]

    def test_several_titles_like_the_query_go_before_one(self) -> None:
        index = made({"51-1111.00": ("Bread Bakers",), "51-3011.00": ("Cake Bakers", "Roll Baker", "Pie Baker")})
        assert [each.code for each in answers("baker", index, KNOWN)] == ["51-3011.00", "51-1111.00"]

    @pytest.mark.parametrize("larger", ["511111", "513011"])
    def test_of_two_that_fit_equally_the_one_that_more_people_have_goes_first(self, larger: str) -> None:
        titles = {"51-1111.00": ("Bread Bakers",), "51-3011.00": ("Cake Bakers",)}
        index = made(titles, **{"511111": 10.0, "513011": 10.0, larger: 500.0})
        assert answers("baker", index, KNOWN)[0].code == f"51-{larger[2:]}.00"

    def test_what_leads_by_nothing_is_in_the_order_of_codes(self) -> None:
        index = made({"51-3011.00": ("Cake Bakers",), "51-1111.00": ("Bread Bakers",)})
        assert [each.code for each in answers("baker", index, KNOWN)] == ["51-1111.00", "51-3011.00"]

    @pytest.mark.parametrize("most", [1, 3, 10])
    def test_there_are_no_more_answers_than_asked_for_and_the_best_are_kept(self, most: int) -> None:
        assert ask("hospital nurse", most) == ask("hospital nurse", 20)[:most]


class TestToTheLetter:
    @pytest.mark.parametrize("code", TITLES)
    def test_every_official_title_is_its_own_occupations(self, code: str) -> None:
        for typed in (TITLES[code][0], TITLES[code][0].upper().replace(",", " ")):
            first = best(typed)
            assert (first.code, first.title, first.reason) == (code, TITLES[code][0], Reason.EXACT)

    def test_an_own_name_of_filler_and_rank_alone_is_found(self) -> None:
        assert (best("AT").code, best("AT").reason) == ("29-9091.00", Reason.ALIAS)
        assert ask("of the") == []

    def test_rank_that_is_part_of_a_title_is_found(self) -> None:
        assert (best("pt assistant").code, best("pt assistant").reason) == ("31-2021.00", Reason.ALIAS)

    def test_a_title_goes_before_the_titles_that_its_abbreviation_stands_for(self) -> None:
        known = KNOWN._replace(expand={"coo": "operations director"})
        index = made(
            {"11-1011.00": ("Chiefs", "COO"), "11-1021.00": ("Operations Directors",)}, known=known, **{"111021": 9e3}
        )
        assert [each.title for each in answers("COO", index, known)] == ["COO", "Operations Directors"]

    def test_the_owners_of_a_shared_title_all_go_before_what_is_like_it(self) -> None:
        for typed in ("off bearer", "OFF-BEARER"):
            assert {each.code for each in ask(typed)[:2]} == {"51-9198.00", "53-7063.00"}
            assert {each.reason for each in ask(typed)[:2]} == {Reason.ALIAS}

    def test_a_name_of_its_own_goes_before_the_same_title_elsewhere(self) -> None:
        index = made({"43-1111.00": ("Clerks, All Other", "Payroll Baker"), "51-3011.00": ("Payroll Baker",)})
        found = answers("payroll baker", index, KNOWN)
        assert [(each.code, each.reason) for each in found] == [
            ("51-3011.00", Reason.EXACT),
            ("43-1111.00", Reason.ALIAS),
        ]

    def test_an_imported_title_is_found_with_whose_list_it_is_from(self) -> None:
        index = made(TITLES, imported=[("Oven Tender", "51-9198.00"), ("Loaf Shaper", "51-9198.00")])
        found = answers("oven tender", index, KNOWN)[0]
        assert (found.code, found.title, found.reason) == ("51-9198.00", "Oven Tender", Reason.IMPORTED)
        assert found.origin == "the list of the guild"
        assert answers("front desk clerk", index, KNOWN)[0].origin is None

    def test_an_imported_title_goes_behind_the_same_title_of_ours_and_before_what_is_like_it(self) -> None:
        codes = ["35-3011.00", "35-2014.00", "35-2019.00", "11-1011.00"]
        index = made(TITLES, imported=[(each, code) for code in codes for each in ("Bookkeeper", "Ward Matron")])
        assert answers("bookkeeper", index, KNOWN)[0].code == "43-3031.00"
        first = answers("ward matron", index, KNOWN)
        assert {each.code for each in first[:4]} == set(codes)

    def test_a_role_stands_for_the_occupation_whose_title_it_shares(self) -> None:
        assert [each.id for each in ask("ward nurse") if each.reason is Reason.ALIAS] == ["registered-nurse"]

    def test_one_of_two_roles_stands_for_the_occupation_whose_title_it_shares(self) -> None:
        roles = {"one": ("51-3011.00", "Bread Maker"), "two": ("51-3011.00", "Pastry Chef", "Cake Maker")}
        found = answers("cake maker", made({"51-3011.00": ("Bakers", "Cake Maker")}, roles), KNOWN)
        assert [each.id for each in found] == ["two"]

    def test_a_role_and_another_detailed_occupation_with_its_title_are_two_answers(self) -> None:
        assert [each.id for each in ask("ICU nurse") if each.reason is Reason.ALIAS] == [
            "registered-nurse",
            "29-1141.03",
        ]

    def test_two_roles_with_one_title_are_two_answers(self) -> None:
        roles = {"one": ("51-3011.00", "Baker", "Cake Maker"), "two": ("51-3011.00", "Pastry Chef", "Cake Maker")}
        found = answers("cake maker", made({"51-3011.00": ("Bakers",)}, roles), KNOWN)
        assert {each.id for each in found} == {"one", "two"}


class TestWords:
    def test_an_occupation_without_a_title_like_the_query_is_found_by_what_its_words_tell(self) -> None:
        index = made(TITLES, told=Telling())
        first = answers("bronco wrangler", index, KNOWN)[0]
        assert (first.code, first.title, first.reason) == ("45-2093.00", TITLES["45-2093.00"][0], Reason.WORK)
        assert ask("bronco wrangler") == []

    def test_words_decide_between_titles_that_are_as_like_it(self) -> None:
        titles = {"43-1111.00": ("Clerks, Yellow",), "43-4171.00": ("Clerks, Orange",)}
        assert answers("clerk", made(titles), KNOWN)[0].code == "43-1111.00"
        assert answers("clerk", made(titles, told=Telling()), KNOWN)[0].code == "43-4171.00"

    def test_a_title_of_ours_to_the_letter_goes_before_what_words_tell(self) -> None:
        index = made(TITLES | {"35-3011.00": ("Bartenders", "Wrangler")}, told=Telling())
        assert answers("wrangler", index, KNOWN)[0].code == "35-3011.00"


class TestReading:
    @pytest.mark.parametrize(
        ("text", "title", "reason"),
        [
            ("bookkeper", "Bookkeeper", Reason.SPELLING),
            ("bookeeper", "Bookkeeper", Reason.SPELLING),
            ("beekeepr", "Beekeeper", Reason.SPELLING),
            ("tarctor trailer driver", "Heavy and Tractor-Trailer Truck Drivers", Reason.SPELLING),
            ("ahtletic trainer", "Athletic Trainers", Reason.SPELLING),
            ("artender", "Bartenders", Reason.SPELLING),
            ("frontdesk clerk", "Front Desk Clerk", Reason.SPELLING),
            ("grill coook", "Grill Cook", Reason.SPELLING),
            ("bar tender", "Bartenders", Reason.WORDS),
            ("bee keeper", "Beekeeper", Reason.WORDS),
            ("chief executive", "Chief Executives", Reason.WORDS),
            ("Bartender @ The Crown", "Bartenders", Reason.WORDS),
            ("Senior Bartender II", "Bartender", Reason.ALIAS),
            ("amazon bartender", "Bartender", Reason.ALIAS),
            ("bartender (nights)", "Bartenders", Reason.WORDS),
            ("driver of trucks", "Truck Driver", Reason.WORDS),
            ("lorry driver", "Truck Driver", Reason.ABBREVIATION),
            ("sr. rn - ward 7", "Registered Nurse", Reason.ABBREVIATION),
        ],
    )
    def test_finds_the_title_and_says_why(self, text: str, title: str, reason: Reason) -> None:
        assert (best(text).title, best(text).reason) == (title, reason)

    def test_both_meanings_of_a_rank_that_is_an_abbreviation_are_tried(self) -> None:
        assert best("hospital PT assistant").code == "31-2021.00"
        assert best("PT bartender").code == "35-3011.00"

    @pytest.mark.parametrize(
        "text", ["", "...", "senior", "Sr. (lead)", "trainee II", "看護師", "qwertz asdfgh", "cok"]
    )
    def test_a_text_that_tells_nothing_has_no_answer(self, text: str) -> None:
        assert ask(text) == []

    def test_a_word_of_four_letters_is_not_taken_for_another(self) -> None:
        assert ask("conk") == ask("cock") == []

    def test_the_whole_title_goes_before_what_is_left_of_it_without_rank(self) -> None:
        index = made({"51-1111.00": ("Burner",), "51-9111.00": ("Lead Burner",)})
        assert [each.title for each in answers("lead burners", index, KNOWN)] == ["Lead Burner", "Burner"]

    def test_a_sure_answer_is_shown_with_more_confidence_than_a_guess(self) -> None:
        assert best("Registered Nurses").confidence > best("hospital driver cook").confidence


class TestNames:
    def test_an_occupation_that_one_role_is_about_goes_by_the_role(self) -> None:
        found = best("Night Nurse")
        assert (found.id, found.name, found.title) == ("registered-nurse", "Registered Nurse", "Night Nurse")

    def test_any_other_goes_by_its_code_and_official_title(self) -> None:
        found = best("Beekeeper")
        assert (found.id, found.name) == ("45-2093.00", "Farmworkers, Farm, Ranch, and Aquacultural Animals")


VOCABULARY = sorted({word for held in TITLES.values() for title in held for word in title.split()})


@given(
    st.text()
    | st.text("abcdefghijklmnopqrstuvwxyz &/.-@()\"'*", max_size=60)
    | st.lists(st.sampled_from([*VOCABULARY, "senior", "II", "@", " - ", "rn", "hosptal", "NOT", "OR", '"', "*"])).map(
        " ".join
    ),
    st.integers(1, 8),
)
def test_any_text_is_answered_with_confidences_that_fall_with_the_scores(text: str, most: int) -> None:
    found = ask(text, most)
    assert len(found) <= most
    assert all(0 <= each.confidence <= 100 for each in found)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert [each.confidence for each in found] == sorted((each.confidence for each in found), reverse=True)
    assert len({(each.id, each.code) for each in found}) == len(found)
    assert found == ask(text, most)


@pytest.mark.parametrize(
    "text",
    [
        "hospital special education preschool teacher",
        "front desk payroll clerk, hospital night nurse",
        "grill cook truck driver beekeeper",
    ],
)
def test_scores_do_not_depend_on_how_python_adds(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.12 began to add floats more exactly; a score must be the same to the last digit before and after."""

    def old(numbers: Iterable[float], start: float = 0) -> float:
        for each in numbers:
            start += each
        return start

    found = []
    for adding in (old, math.fsum):
        for module in (title_match, title_index, title_confidence, title_reading):
            monkeypatch.setattr(module, "sum", adding, raising=False)
        index = made(
            TITLES | {"43-1111.00": ("Hospital Night Desk Payroll Education Clerks", "Grill Cook Truck Driver")}
        )
        stems = [row[0] for row in index.database.execute("select stem from stem order by stem")]
        masses = [[each.mass for each in index.sharing([stem])] for stem in stems]
        found.append((answers(text, index, KNOWN), masses))
    assert found[0] == found[1]


def test_a_title_of_two_lines_moves_no_other() -> None:
    index = made({"11-1011.00": ("Chiefs", "Head\nof House", "Grill Cook"), "35-2014.00": ("Cooks", "Line Cook")})
    titles = ("Chiefs", "Head of House", "Grill Cook", "Cooks", "Line Cook")
    assert [answers(each, index, KNOWN)[0].title for each in titles] == list(titles)


class TestKinds:
    def test_whom_somebody_serves_is_not_who_somebody_is(self) -> None:
        titles = {"11-1031.00": ("Legislators", "Alderman"), "43-6014.00": ("Administrative Assistants",)}
        index = made(titles)
        for text in ("Assistant to the Alderman", "assistant of an alderman"):
            assert answers(text, index, KNOWN)[0].code == "43-6014.00"
        assert answers("alderman", index, KNOWN)[0].code == "11-1031.00"

    @pytest.mark.parametrize("text", ["nurse c", "c nurse", "nurse con", "und nurse"])
    def test_a_letter_or_a_word_of_grammar_tells_next_to_nothing(self, text: str) -> None:
        titles = TITLES | {"15-1251.00": ("C Programmers", "Con Artist")}
        assert answers(text, made(titles), KNOWN)[0].code == "29-1141.00"
        assert answers("c", made(titles), KNOWN) == answers("con", made(titles), KNOWN) == []

    def test_a_word_that_no_title_has_for_a_worker_makes_an_answer_less_sure(self) -> None:
        index = made({"51-1111.00": ("Bread Bakers",), "53-2222.00": ("Tekla Drafters",)})
        assert answers("tekla", index, KNOWN)[0].confidence < answers("baker", index, KNOWN)[0].confidence

    def test_a_word_that_had_to_be_respelled_makes_an_answer_less_sure(self) -> None:
        index = made({"51-1111.00": ("Tool Machinists",)})
        assert answers("machnist", index, KNOWN)[0].confidence < answers("machinist", index, KNOWN)[0].confidence
