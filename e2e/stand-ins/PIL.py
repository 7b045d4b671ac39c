"""Stands in for Pillow: a picture is its width and height, four bytes each, and its colours."""

import numpy as np


class _Picture:
    def __init__(self, colours):
        self.colours = colours
        self.size = (colours.shape[1], colours.shape[0])

    def convert(self, mode):
        return self

    def resize(self, size, resample):
        assert size == self.size, "the stand-in resizes nothing"
        return self

    def save(self, file):
        with open(f"{file}.raw", "wb") as out:
            out.write(np.array(self.size, dtype="<u4").tobytes() + self.colours.tobytes())

    def __array__(self, dtype=None, copy=None):
        return self.colours


class Image:
    class Resampling:
        BILINEAR = 2

    @staticmethod
    def open(file):
        with open(f"{file}.raw", "rb") as raw:
            width, height = np.frombuffer(raw.read(8), dtype="<u4")
            return _Picture(np.frombuffer(raw.read(), dtype=np.uint8).reshape(height, width, 3))

    @staticmethod
    def new(mode, size, colour):
        return None

    @staticmethod
    def alpha_composite(ground, picture):
        return picture

    @staticmethod
    def fromarray(colours):
        return _Picture(colours)


class ImageOps:
    @staticmethod
    def exif_transpose(picture):
        return picture
