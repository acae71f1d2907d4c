"""Read JSON from samskap with Polars, DuckDB, pyarrow and pandas, and say what each one lost.

    python3 read_json.py charters.jsonl charters.json

Every value is compared with what Python's own reader finds. DuckDB and pandas read the lines with their defaults, and
Polars the whole. Of lines, Polars and pyarrow learn what a column holds from the first ones, and an empty list tells
them nothing: each needs one setting.
"""
import json
import os
import sys

import duckdb
import pandas
import polars
import pyarrow.json


def by_polars(path):
    return polars.read_ndjson(path, infer_schema_length=None).to_dicts()


def by_polars_as_a_whole(path):
    return polars.read_json(path)["charters"].explode().struct.unnest().to_dicts()


def by_duckdb(path):
    rows = duckdb.execute("SELECT * FROM read_json(?)", [path])
    names = [column[0] for column in rows.description]
    return [dict(zip(names, row)) for row in rows.fetchall()]


def by_pyarrow(path):
    whole = pyarrow.json.ReadOptions(block_size=os.path.getsize(path))
    return pyarrow.json.read_json(path, read_options=whole).to_pylist()


def by_pandas(path):
    return pandas.read_json(path, lines=True).astype(object).to_dict("records")


def plain(value):
    """A value without what tables add: the keys that are null, and numbers that are not whole."""
    if isinstance(value, dict):
        inside = {key: plain(below) for key, below in value.items()}
        return {key: below for key, below in inside.items() if below is not None}
    if isinstance(value, list):
        return [plain(below) for below in value]
    if isinstance(value, float):
        return None if value != value else int(value) if value.is_integer() else value
    return value


path, whole = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    expected = [plain(json.loads(line)) for line in file]
broken = sum(bool(charter["errors"]) for charter in expected)
print(f"{len(expected)} charters, {broken} with errors")
failed = False
readers = [
    ("Polars", by_polars, path),
    ("Polars, the whole", by_polars_as_a_whole, whole),
    ("DuckDB", by_duckdb, path),
    ("pyarrow", by_pyarrow, path),
    ("pandas", by_pandas, path),
]
for name, read, source in readers:
    found = [plain(charter) for charter in read(source)]
    other = sum(a != b for a, b in zip(expected, found)) + abs(len(expected) - len(found))
    print(f"{name}: {len(found)} charters, {other} that differ")
    for a, b in zip(expected, found):
        if a != b and not failed:
            keys = [key for key in a if a[key] != b.get(key)]
            print(f"  {keys[0]}: {a[keys[0]]!r}\n  read as {b.get(keys[0])!r}")
            break
    failed = failed or other > 0
sys.exit(failed)
