# Short names for the checks; .ci/run is what counts.

# What is wrong in seconds; `just all` is everything.
test:
    pytest -q -n auto -m 'not slow and not packaging' tests/advice tests/catalogue tests/checking tests/desk tests/model tests/pages tests/person tests/text tests/writers

all:
    pytest -q -n auto

# Which lines no test runs.
coverage:
    coverage run -m pytest -q -n auto tests && coverage combine -q && coverage report

mutations *options:
    python benchmarks/mutations.py {{options}}

check:
    ruff check . && ruff format --check . && mypy && lint-imports && careeradvisor validate

docs:
    python scripts/build_schema.py && python scripts/build_docs.py

figures raw:
    python scripts/build_figures.py {{raw}}

benchmark:
    python benchmarks/startup.py
