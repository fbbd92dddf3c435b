# The order of work that the paper's code has: for every intensity every slice is painted, reconstructed alone and scored.
import sys
import time

import numpy as np
import sklearn
import torch
from sklearn.metrics import average_precision_score
from torch import nn

torch.set_num_threads(2)
width, latent = 32, 128
widths = [1] + [min(4 * width, width * 2**i) for i in range(5)]


def down(a, b):
    return nn.Sequential(nn.Conv2d(a, b, 3, 2, 1, bias=False), nn.BatchNorm2d(b), nn.LeakyReLU())


def up(a, b):
    return nn.Sequential(nn.ConvTranspose2d(a, b, 3, 2, 1, 1, bias=False), nn.BatchNorm2d(b), nn.LeakyReLU())


back = widths[:0:-1] + [widths[1]]
model = nn.Sequential(
    *[down(a, b) for a, b in zip(widths, widths[1:])],
    nn.Flatten(), nn.Linear(128 * 64, latent, bias=False), nn.Linear(latent, 128 * 64, bias=False), nn.Unflatten(1, (128, 8, 8)),
    *[up(a, b) for a, b in zip(back, back[1:])],
    nn.Conv2d(width, 1, 1, bias=False),
).eval()

image = np.fromfile(sys.argv[1] + "/image.f32", np.float32).reshape(256, 256)
rows, columns = np.ogrid[:256, :256]
label = ((rows - 120) ** 2 + (columns - 100) ** 2 < 400) & (image > 0)


def score(anomalous, intensity):
    painted = np.where(label, np.float32(intensity), image)
    given = painted if anomalous else image
    with torch.no_grad():
        reconstruction = model(torch.from_numpy(given)[None, None])[0, 0].numpy()
    residual = np.abs(reconstruction - painted)
    average_precision_score(label.ravel(), residual.ravel())
    residual.mean()


seconds = []
for _ in range(5):
    start = time.perf_counter()
    for cell in range(5):
        score(False, cell / 4)
        score(True, cell / 4)
    seconds.append((time.perf_counter() - start) / 5)
# 100 intensities, 320 slices.
print(float(np.median(seconds)) * 100 * 320, "PyTorch", torch.__version__, "+ scikit-learn", sklearn.__version__)
