"""Write down what is found in the faulty examples, for a person to read and a test to keep."""

import json
from pathlib import Path

import qcdc_report as qcdc

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def main() -> None:
    """Write ``examples/expected/NAME.json`` for each faulty example."""
    for path in sorted(EXAMPLES.glob("*-loi.yaml")):
        found = [[f.code, str(f.severity), f.path, f.line] for f in qcdc.check(path)]
        lines = ",\n".join(f"  {json.dumps(entry, ensure_ascii=False)}" for entry in found)
        (EXAMPLES / "expected" / f"{path.stem}.json").write_text(f"[\n{lines}\n]\n", "utf-8")
        print(f"{path.name}: {len(found)} findings")


if __name__ == "__main__":
    main()
