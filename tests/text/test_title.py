"""However a title is written, the same words come out of it, and what somebody does is told from rank and place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.model.title import Status, TitleWords
from careeradvisor.text.title import LONGEST, core, folded, head, read, stem, stems, words
from careeradvisor.text.title_employer import employer

KNOWN = TitleWords(
    level=frozenset("senior sr junior lead trainee ii iii 2 full part time nights temp".split()),  # noqa: SIM905
    filler=frozenset("a and of the in for at".split()),  # noqa: SIM905
    function=frozenset({"con", "und"}),
    tails=("@", " at the ", " - "),
    asides=("leave", "maternity leave", "3rd shift"),
    naming=("assigned as ", "acting as "),
    serving={"assistant": "administrative assistant", "secretary": "secretary"},
    columns=("job title", "title"),
    employers={"amazon": "warehouse", "acme tools": "factory"},
    variants={"centre": "center"},
    expand={"rn": "registered nurse", "asst": "assistant", "sw": "software", "eng": "engineer", "conductor": "leader"},
    synonyms={"lorry": "truck", "krankenschwester": "nurse", "conductor": "driver"},
    status={
        "on-leave": Status("Away.", "Say from what.", frozenset({"leave", "maternity leave"})),
        "student": Status("Learning.", "Say what.", frozenset({"in school"}), frozenset({"student"})),
    },
)


class TestWords:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Sr. S/W Eng.", "sr sw eng"),
            ("R.N.", "rn"),
            ("R.N", "rn"),
            ("r.n. (I.C.U.)", "rn icu"),
            ("H.V.A.C. technician", "hvac technician"),
            ("A/C Mechanic", "ac mechanic"),
            ("R&D Engineer", "rd engineer"),
            ("Food & Beverage Manager", "food and beverage manager"),
            ("Food&Beverage Manager", "food and beverage manager"),
            ("cashier/stocker", "cashier stocker"),
            ("Full-Stack Developer", "full stack developer"),
            ("C++/C# Developer", "c++ c# developer"),
            (".NET Developer", "net developer"),
            ("nurse_practitioner", "nurse practitioner"),
            ("Children's Nurse", "childrens nurse"),
            ("Children\N{RIGHT SINGLE QUOTATION MARK}s Nurse", "childrens nurse"),
            ("Verkäuferin [m/w/d]", "verkauferin mwd"),
            ("Straßenreiniger", "strassenreiniger"),
            ("STRASSENREINIGER", "strassenreiniger"),
            ("Infirmière de nuit", "infirmiere de nuit"),
            ("\N{FULLWIDTH LATIN CAPITAL LETTER R}N", "rn"),
            ("nurse\t\x07\x1b\r\n icu", "nurse icu"),
            ("3rd Line Support", "3rd line support"),
            ("Программист", "программист"),
            ("看護師", "看護師"),
        ],
    )
    def test_are_lower_case_without_accents_and_punctuation(self, text: str, expected: str) -> None:
        assert words(text) == expected.split()

    @pytest.mark.parametrize("text", ["", " \t\n", "--- !!! ...", "/&.", "()[]", "\N{HEAVY BLACK HEART}", "\x00\x1b"])
    def test_of_a_text_without_letters_and_digits_are_none(self, text: str) -> None:
        assert words(text) == []

    @given(
        st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9), min_size=1, max_size=6),
        st.lists(st.sampled_from([" ", ", ", " / ", "/", " - ", "-", "; ", " (", ")", ": ", "  "]), min_size=6),
        st.randoms(use_true_random=False),
    )
    def test_are_the_same_in_any_case_and_with_any_marks_between(self, typed, marks, chance) -> None:
        text = "".join(word + mark for word, mark in zip(typed, marks, strict=False))
        cased = "".join(chance.choice([letter.upper(), letter]) for letter in text)
        assert words(cased) == typed

    @given(st.text())
    def test_of_words_are_the_same_words(self, text: str) -> None:
        once = words(text)
        assert [each for word in once for each in words(word)] == once

    @given(st.text("aeiounc", min_size=2, max_size=8), st.sampled_from("\u0301\u0308\u0327\u0303"))
    def test_do_not_depend_on_how_an_accent_is_encoded(self, word: str, accent: str) -> None:
        accented = word + accent
        assert words(unicodedata.normalize("NFC", accented)) == words(unicodedata.normalize("NFD", accented)) == [word]

    def test_are_read_from_the_beginning_of_a_long_text_only(self) -> None:
        posting = "nurse " * 2000
        assert words(posting) == ["nurse"] * (LONGEST // 6)
        assert folded(posting) == posting[:LONGEST]


class TestCore:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Senior Nurse", "nurse"),
            ("Nurse, Sr.", "nurse"),
            ("S/W Eng II", "sw eng"),
            ("S/W Eng 2", "sw eng"),
            ("Lead Nurse (Nights)", "nurse"),
            ("Nurse [ICU]", "nurse"),
            ("Nurse (temp", "nurse"),
            ("barista @ Starbucks", "barista"),
            ("barista@starbucks", "barista"),
            ("Cook at the Crown Inn", "cook"),
            ("COOK AT THE CROWN INN", "cook"),
            ("security guard - night shift", "security guard"),
            ("senior - cook", "cook"),
            ("Trainee - Sr. - Nurse @ Home", "nurse"),
            ("self-employed plumber", "self employed plumber"),
            ("Director of the Laundry", "director laundry"),
            ("Part Time Cashier", "cashier"),
        ],
    )
    def test_is_what_somebody_does(self, text: str, expected: str) -> None:
        assert core(text, KNOWN) == expected.split()

    @pytest.mark.parametrize("text", ["Senior", "(Sr.) II", "Trainee II", "lead - trainee"])
    def test_keeps_the_rank_where_there_is_nothing_else(self, text: str) -> None:
        assert set(core(text, KNOWN)) <= KNOWN.level

    @given(st.text() | st.lists(st.sampled_from([*sorted(KNOWN.level | KNOWN.filler), "nurse", "-", "@", "(", ")"])))
    def test_is_made_of_words_of_the_text_without_filler(self, text: str | list[str]) -> None:
        text = text if isinstance(text, str) else " ".join(text)
        found = core(text, KNOWN)
        assert not KNOWN.filler.intersection(found)
        assert set(found) <= set(words(text)) | set(words("".join(text.split("()"))))


def test_abbreviations_are_spelled_out_and_a_synonym_goes_first() -> None:
    assert read(["rn", "lorry", "conductor", "icu"], KNOWN) == ["registered", "nurse", "truck", "driver", "icu"]


class TestHead:
    @pytest.mark.parametrize(
        "texts",
        [
            ("Cook, Short Order", "short order cook", "COOKS, ALL OTHER", "Cook (short order)", "Cook/Cashier"),
            ("Director of Nursing", "nursing director", "Director - Nursing", "Director in Nursing"),
            ("lorry nurse", "RN", "Krankenschwester", "nurse, senior", "nurse trainee II"),
            ("s/w eng", "Software Engineer", "software engineer at Acme"),
        ],
    )
    def test_is_the_word_for_the_kind_of_worker(self, texts: tuple[str, ...]) -> None:
        assert len({head(text, KNOWN) for text in texts}) == 1
        assert head(texts[0], KNOWN)

    @pytest.mark.parametrize("text", ["", "...", "(", " - "])
    def test_is_nothing_where_there_is_no_word(self, text: str) -> None:
        assert head(text, KNOWN) == ""


class TestStem:
    @pytest.mark.parametrize(
        "forms",
        [
            "roofer roofers roofing roof",
            "nurse nurses nursing",
            "engineer engineers engineering",
            "plaster plasterer plasterers plastering",
            "programmer programmers programming program",
            "welder welders welding",
            "driver driving drive",
            "dispatcher dispatching dispatch",
            "operator operators operating",
            "secretary secretaries",
            "coach coaches",
            "boss bosses",
            "waiter waiters waitress waitresses",
            "salesman salesmen saleswoman saleswomen salesperson salespeople",
        ],
    )
    def test_of_the_forms_of_a_word_is_one(self, forms: str) -> None:
        assert len(set(map(stem, forms.split()))) == 1

    @pytest.mark.parametrize("pair", ["cook coach", "nurse nun", "bus boss", "king kin", "porter poster", "tax taxi"])
    def test_of_different_words_differ(self, pair: str) -> None:
        one, other = pair.split()
        assert stem(one) != stem(other)

    @given(st.lists(st.text("abcdefghilmnoprstuw", min_size=1, max_size=12), max_size=8))
    def test_is_never_empty_and_of_a_list_stands_once(self, typed: list[str]) -> None:
        found = stems(typed)
        assert all(found)
        assert len(set(found)) == len(found)
        assert set(found) == set(map(stem, typed))


class TestEmployer:
    @pytest.mark.parametrize(
        ("text", "left", "work"),
        [
            ("amazon picker", "picker", "warehouse"),
            ("picker amazon", "picker", "warehouse"),
            ("acme tools fitter", "fitter", "factory"),
            ("amazon", "", "warehouse"),
            ("tools fitter", "tools fitter", ""),
            ("", "", ""),
        ],
    )
    def test_goes_from_either_end_and_leaves_its_kind_of_work(self, text: str, left: str, work: str) -> None:
        assert employer(text.split(), KNOWN) == (left.split(), work)

    def test_is_no_part_of_what_somebody_does_nor_of_the_kind_of_worker(self) -> None:
        assert core("Senior Cashier, Amazon", KNOWN) == ["cashier"]
        assert head("cashier amazon", KNOWN) == "cashi"
        assert core("senior amazon", KNOWN) == ["amazon"]


def test_a_grade_behind_an_abbreviation_is_no_part_of_it() -> None:
    assert read(["rn2"], KNOWN) == ["registered", "nurse"]
    assert read(["b2", "web3"], KNOWN) == ["b2", "web3"]
