"""Bring the generated files of a checkout up to date."""

from etl.resources import sql_dir
from etl.warehouse.dictionary.generated import generated_files


def main() -> None:
    """Write what has changed, take away checks of tables that are gone, and say so."""
    root, files = sql_dir(), generated_files()
    for path in root.glob("checks/orphans_*.sql"):
        if f"checks/{path.name}" not in files:
            path.unlink()
            print(f"removed {path}")
    for name, text in files.items():
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path}")


if __name__ == "__main__":
    main()
