"""Finds a sentence-transformers model on this machine, and judges whether it is safe to load.

Nothing is fetched, nothing of the model is run, and torch is not imported here.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from evaluator.domain.errors import ModelError

_ORGANISATION = "sentence-transformers"  # where a name without one is looked for, as they do
_MODULES = f"{_ORGANISATION.replace('-', '_')}."  # whose classes are no code of the model

_PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl")
_READ = {".safetensors", ".json", ".txt", ".model"}  # weights, settings, vocabularies
_OTHER_BACKENDS = {"onnx", "openvino"}
_SHA256_DIGITS = 64


class Described(NamedTuple):
    """A model that may be loaded: its ``name`` as shown, its folder, and its signature."""

    name: str
    folder: Path
    signature: str


def describe_model(model: str) -> Described:
    """The model of a name or path.

    The signature is ``name|rev:…|run:st-fp32|version:1``: ``rev`` is taken from the weights and
    from all settings and vocabularies, ``|prompt:name`` follows where the model has a default
    prompt, which is then put before each text.

    Raises:
        ModelError: There is none, or it holds pickled weights or code of its own.
    """
    folder = _find(model)
    _refuse_unsafe(folder, model)
    name = folder.resolve().name if Path(model).expanduser().is_dir() else model
    name = "".join(character if character.isprintable() else "_" for character in name)
    parts = [name.replace("|", "_"), f"rev:{_digest(folder)[:8]}", "run:st-fp32", "version:1"]
    settings = _json(folder / "config_sentence_transformers.json", {})
    prompt = settings.get("default_prompt_name") if isinstance(settings, dict) else None
    if prompt:
        parts.append(f"prompt:{prompt}")
    return Described(name, folder, "|".join(parts))


def _find(model: str) -> Path:
    """The model's folder: the path itself, or the snapshot in the hub's cache."""
    path = Path(model).expanduser()
    if path.is_dir():
        return path
    if path.exists():
        raise ModelError("is a file", where=model, hint="give the folder that holds the model")
    if model.startswith((".", "~", os.sep)) or model.count("/") > 1 or "\\" in model:
        raise ModelError("no such folder", where=model, hint="give the folder that holds the model")

    from huggingface_hub import constants, snapshot_download

    cache = os.environ.get("SENTENCE_TRANSFORMERS_HOME") or constants.HF_HUB_CACHE
    names = [model] if "/" in model else [f"{_ORGANISATION}/{model}", model]
    for name in names:
        try:
            return Path(snapshot_download(name, local_files_only=True, cache_dir=cache))
        except (OSError, ValueError):
            # Not there, or no possible name; both end below.
            continue
    raise ModelError(
        f"no such model on this machine; looked for a folder {path.absolute()} and in the hub's"
        f" cache {cache}",
        where=model,
        hint=f"with a network, this fetches it: hf download {names[0]}",
    )


def _refuse_unsafe(folder: Path, model: str) -> None:
    """Lets through what is data only.

    Raises:
        ModelError: The folder holds no model, weights that are pickles, or names code to be run.
    """
    modules = _json(folder / "modules.json", [{"path": "", "type": _MODULES}])
    if not isinstance(modules, list) or not all(isinstance(each, dict) for each in modules):
        raise ModelError("modules.json lists no modules", where=model)
    if not (folder / "modules.json").exists() and not (folder / "config.json").exists():
        raise ModelError(
            "holds no model: neither modules.json nor config.json is there",
            where=str(folder),
            hint="give the folder of a sentence-transformers model",
        )
    for module in modules:
        kind = str(module.get("type", ""))
        if not kind.startswith(_MODULES):
            raise ModelError(
                f"is built from code that comes with the model ({kind}), which is never run",
                where=model,
                hint="choose a model made of sentence-transformers' own modules",
            )
        part = folder / str(module.get("path", ""))
        pickles = sorted(file.name for pattern in _PICKLES for file in part.glob(pattern))
        if pickles and not any(part.glob("*.safetensors")):
            raise ModelError(
                f"holds its weights only as a pickle ({pickles[0]}), and loading one can run any"
                " code",
                where=str(part),
                hint="use a revision that holds model.safetensors, or convert the file where you"
                " trust it",
            )


def _digest(folder: Path) -> str:
    """SHA-256 over the names and contents of all files that decide what vectors come out."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        apart = any(part in _OTHER_BACKENDS or part.startswith(".") for part in inner.parts)
        if path.suffix in _READ and not apart and path.is_file():
            whole.update(f"{inner.as_posix()}\0{_file_digest(path)}\0".encode())
    return whole.hexdigest()


def _file_digest(path: Path) -> str:
    """SHA-256 of a file; in the hub's cache large files are named by it, which saves reading."""
    target = path.resolve()
    if target.parent.name == "blobs" and len(target.name) == _SHA256_DIGITS:
        return target.name
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _json(path: Path, default: Any) -> Any:  # noqa: ANN401 JSON is what it is
    """The content of a JSON file, ``default`` where there is none.

    Raises:
        ModelError: The file is not JSON.
    """
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError:
        return default
    except ValueError as error:
        raise ModelError(
            f"is not JSON ({error})", where=str(path), hint="the model is incomplete; get it anew"
        ) from error
