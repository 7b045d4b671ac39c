"""Stands in for onnxruntime: keeps what it is fed, and gives what the page has saved."""

import numpy as np


class InferenceSession:
    def __init__(self, model, providers):
        with open(model, "rb"):
            pass

    def run(self, names, feeds):
        for name, values in feeds.items():
            values.tofile(f"fed-{name}.raw")
        return [np.load(f"{name}.npy") for name in names]
