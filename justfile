# Short names for the checks; .ci/run is what counts.

test:
    pytest

check:
    ruff check . && ruff format --check . && mypy && lint-imports && careeradvisor validate

docs:
    python scripts/build_schema.py && python scripts/build_docs.py

figures raw:
    python scripts/build_figures.py {{raw}}

benchmark:
    python benchmarks/startup.py
