"""Frozen values as JSON and back, checked: what comes from the reading process is trusted no more than a file.

A value becomes the list of its fields, in order; a tuple a list; an enumeration its value. Coming back, every field is
held against the type the value declares, and anything that does not fit raises `ValueError`.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

_Value = TypeVar("_Value")
_Decoder = Callable[[Any], Any]

MOST_ITEMS: Final = 200_000
"""No tuple of findings has more: a list that long is refused before it is walked through."""
MOST_NUMBER: Final = 2**53
"""No offset, day or score is farther from zero; what is farther does not fit into a project."""


def encoded(value: object) -> Any:  # noqa: ANN401 - JSON has no type
    """Give a value as lists, numbers, strings, booleans and None."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple):
        return [encoded(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [encoded(getattr(value, name)) for name in _names(type(value))]
    raise TypeError(f"{type(value).__name__} is no value of findings")


def decoded(kind: type[_Value], data: object) -> _Value:
    """Give the value of a type that `encoded` wrote. Raises `ValueError` for anything else."""
    try:
        value = _decoder(kind)(data)
    except (TypeError, KeyError, RecursionError, OverflowError) as error:
        raise ValueError("not a value of findings") from error
    assert isinstance(value, kind)
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _decoder(kind: Any) -> _Decoder:  # noqa: ANN401 - a type, or a form of typing
    return _made_decoder(kind)


@cache
def _made_decoder(kind: Any) -> _Decoder:  # noqa: ANN401
    if kind in _PLAIN:
        return _exactly(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if isinstance(kind, type) and is_dataclass(kind):
        return _of_fields(kind)
    origin, inside = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _of_items(inside)
    if origin in (Union, types.UnionType) and len(inside) == 2 and type(None) in inside:
        return _or_none(_decoder(next(part for part in inside if part is not type(None))))
    raise TypeError(f"{kind} has no form in JSON")


_PLAIN: Final = (str, int, bool, float)


def _exactly(kind: type) -> _Decoder:
    def read(data: Any) -> Any:  # noqa: ANN401
        whole = kind is float and type(data) is int
        if type(data) is not kind and not whole:  # a boolean is an int to `isinstance`
            raise ValueError(f"{data!r:.40} is no {kind.__name__}")
        if isinstance(data, str):
            data.encode("utf-8")  # a half of a pair can be written in JSON, and stored nowhere
        elif not abs(data) <= MOST_NUMBER:  # so that no-number is refused too
            raise ValueError("a number out of all bounds")
        return float(data) if whole else data

    return read


def _or_none(inner: _Decoder) -> _Decoder:
    return lambda data: None if data is None else inner(data)


def _of_items(inside: tuple[Any, ...]) -> _Decoder:
    alike = len(inside) == 2 and inside[1] is Ellipsis
    items = [_decoder(inside[0])] if alike else [_decoder(part) for part in inside]

    def read(data: Any) -> Any:  # noqa: ANN401
        if not isinstance(data, list) or len(data) > MOST_ITEMS:
            raise ValueError("not a list")
        if alike:
            return tuple(items[0](item) for item in data)
        return tuple(item(part) for item, part in zip(items, data, strict=True))

    return read


def _of_fields(kind: Any) -> _Decoder:  # noqa: ANN401
    hints: Mapping[str, Any] = get_type_hints(kind)
    waiting: list[_Decoder] = []  # made when first needed: a value may hold values of its own kind

    def read(data: Any) -> Any:  # noqa: ANN401
        if not waiting:
            waiting.extend(_decoder(hints[name]) for name in _names(kind))
        if not isinstance(data, list):
            raise ValueError(f"not a {kind.__name__}")
        return kind(*(part(value) for part, value in zip(waiting, data, strict=True)))

    return read
