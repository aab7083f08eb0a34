"""Bring in what O*NET and ESCO offer for download: read, checked against our occupations, kept and indexed."""

from __future__ import annotations

import time
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from careeradvisor.catalogue import imports, titles
from careeradvisor.catalogue.language_index import LanguageIndex
from careeradvisor.errors import NotFoundError, OutputError, UsageError
from careeradvisor.model.imported import ESCO, ONET, Imported, ImportList
from careeradvisor.model.language import ENGLISH
from careeradvisor.storage import environment
from careeradvisor.storage.file import UNCHANGED, is_leftover, refusal, sync_folder
from careeradvisor.storage.lock import held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.reading.esco_download import EscoCrosswalk, EscoLanguage
    from careeradvisor.reading.onet_download import OnetDownload

LEAST = {"titles": 0.9, "tasks": 0.75}
"""The part of our occupations that O*NET's titles name at least, and its tasks; less is half a file."""
ABANDONED = 60.0
"""Seconds after which nobody is writing a draft any more."""
INDEX = "making the index of titles"


def import_onet(
    catalogue: Catalogue, path: Path, release: str | None, on: str, heard: Callable[[str], object]
) -> ImportList:
    """Import O*NET's database from a folder or a ZIP file. `heard` is told what is being done.

    Raises UsageError for what is no such download or only half of one, and OutputError where it cannot be kept; what
    was imported before is untouched then.
    """
    from careeradvisor.reading import download, onet_download

    with download.opened(path) as opened:
        found = onet_download.read(opened, release, heard)
    known = {code for code, _ in catalogue.occupations()}
    _check_whole(found, known, path)
    kept = Imported(
        id=imports.ONET,
        publisher=ONET,
        release=found.release,
        language=ENGLISH,
        on=on,
        files=found.files,
        titles=tuple(pair for pair in found.titles if pair[0] in known),
        tasks=tuple(task for task in found.tasks if task.code in known),
        left_out=len({code for code, _ in found.titles} - known),
    )
    return _kept(catalogue, [kept], heard)


def import_esco(
    catalogue: Catalogue, paths: Sequence[Path], release: str | None, on: str, heard: Callable[[str], object]
) -> ImportList:
    """Import every language of ESCO in some folders, ZIP files and files, one of which holds the crosswalk to O*NET.

    The crosswalk of an earlier import is used where none is there. Raises like `import_onet`.
    """
    from careeradvisor.reading import download, esco_download

    with ExitStack() as stack:
        opened = [stack.enter_context(download.opened(path)) for path in paths]
        spoken = [each for one in opened for each in esco_download.languages(one, release, heard)]
        crosswalk = esco_download.crosswalk(opened, heard)
    named = " and ".join(map(str, paths))
    if not spoken:
        raise UsageError(
            f"{named} has no file of ESCO's occupations, such as occupations_de.csv",
            f"download 'classification' as csv, in your languages: {esco_download.WHERE}",
        )
    crosswalk = crosswalk or esco_download.EscoCrosswalk(imports.crosswalk(), None)
    if not crosswalk.codes:
        raise UsageError(
            f"there is no crosswalk from ESCO to O*NET in {named}",
            f"download it as csv ({esco_download.CROSSWALK}), and name it too: careeradvisor import esco FOLDER FILE",
        )
    known = {code for code, _ in catalogue.occupations()}
    return _kept(catalogue, [_of_language(each, crosswalk, known, on) for each in spoken], heard)


def listed() -> ImportList:
    """What was imported."""
    return ImportList(tuple(map(imports.listed, imports.files())))


def remove(names: Sequence[str]) -> list[Path]:
    """Remove imports by their names; `esco` is all of its languages, no name is everything. The files that are gone.

    Raises NotFoundError for one that is not there, and OutputError for one that cannot be removed.
    """
    there = {each.stem: each for each in imports.files()}
    chosen = list(there.values()) if not names else []
    for name in names:
        found = [file for stem, file in there.items() if name.casefold() in (stem, stem.partition("-")[0])]
        if not found:
            said = f"there are: {', '.join(there)}" if there else "nothing is imported"
            raise NotFoundError(f"there is no import '{name}'", said)
        chosen += found
    if not chosen:
        return []
    with _alone(chosen[0].parent):
        for file in dict.fromkeys(chosen):
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                raise OutputError(f"{file} could not be removed: {error.strerror}", "remove it by hand") from None
        sync_folder(chosen[0].parent)
    return list(dict.fromkeys(chosen))


def _check_whole(found: OnetDownload, known: set[str], path: Path) -> None:
    """Raise UsageError for a download that says nothing of too many occupations."""
    named = {"titles": {code for code, _ in found.titles}, "tasks": {task.code for task in found.tasks}}
    for what, codes in named.items():
        if len(codes & known) < LEAST[what] * len(known):
            raise UsageError(
                f"the {what} in {path} are of {len(codes & known):,} of {len(known):,} occupations: it is half a "
                "download, or one of an older classification",
                "download it again; nothing was changed",
            )


def _of_language(found: EscoLanguage, crosswalk: EscoCrosswalk, known: set[str], on: str) -> Imported:
    """The titles of a language with the codes that the crosswalk leads to."""
    from careeradvisor.reading.esco_download import resolved

    by_code = {code: crosswalk.codes[uri] for uri, code in found.codes.items() if code and uri in crosswalk.codes}
    codes = crosswalk.codes | by_code
    pairs: list[tuple[str, str]] = []
    left_out = 0
    for uri, labels in found.titles.items():
        leads = [each for each in resolved(uri, found.codes[uri], codes) if each in known]
        left_out += not leads
        pairs += [(code, label) for code in leads for label in labels]
    return Imported(
        id=f"esco-{found.language}",
        publisher=ESCO,
        release=found.release,
        language=found.language,
        on=on,
        files=(found.file, *((crosswalk.file,) if crosswalk.file else ())),
        titles=tuple(pairs),
        left_out=left_out,
        crosswalk=tuple((uri, " ".join(each)) for uri, each in crosswalk.codes.items()),
    )


def _kept(catalogue: Catalogue, found: Iterable[Imported], heard: Callable[[str], object]) -> ImportList:
    """Write imports, one after another, and make the indexes that have their titles."""
    place = imports.folder()
    if place is None:
        raise OutputError(
            "there is no folder for imports: the system knows no home of yours",
            f"name a folder in {environment.PROFILE_DIR}",
        )
    done = []
    with _alone(place):
        for each in found:
            imports.write(place / f"{each.id}.sqlite", each)
            done.append(each.language)
    for language in dict.fromkeys(done):
        heard(f"{INDEX} ({language})")
        titles.open_index(catalogue, language)
    if {*done} != {ENGLISH}:
        heard(INDEX)
        _ = LanguageIndex(catalogue).languages
    return listed()


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Be the only one who writes imports. Raises OutputError where another does not end, and where none can lie."""
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        with held(place / ".lock", "the folder of imports"):
            _tidy(place)
            yield
    except OSError as error:
        raise OutputError(refusal(place, error).message, UNCHANGED) from None


def _tidy(place: Path) -> None:
    """Remove drafts of programs that were killed."""
    with suppress(OSError):
        for each in place.iterdir():
            if is_leftover(each.name) and time.time() - each.stat().st_mtime > ABANDONED:
                each.unlink()
