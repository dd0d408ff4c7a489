from __future__ import annotations

from pathlib import Path

from ownpace.web.hashed_files import HashedFiles


def test_a_module_imports_another_by_the_name_that_holds_its_hash(tmp_path: Path) -> None:
    (tmp_path / "shape.js").write_text("export const sides = 3;\n", encoding="utf-8")
    (tmp_path / "wheel.js").write_text('import { sides } from "./shape.js";\nsides;\n', encoding="utf-8")
    storage = HashedFiles(location=tmp_path, base_url="/static/")
    names = {"shape.js", "wheel.js"}
    list(storage.post_process({name: (storage, name) for name in names}))
    shape = storage.hashed_files["shape.js"]
    assert shape not in names
    written = (tmp_path / storage.hashed_files["wheel.js"]).read_text(encoding="utf-8")
    assert written.startswith(f'import {{ sides }} from "./{shape}";')
