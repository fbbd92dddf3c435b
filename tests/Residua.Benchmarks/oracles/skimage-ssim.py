import sys
import time

import numpy as np
import skimage
from skimage.metrics import structural_similarity

image = np.fromfile(sys.argv[1] + "/image.f32", np.float32).reshape(128, 128)
reconstruction = np.fromfile(sys.argv[1] + "/reconstruction.f32", np.float32).reshape(128, 128)
seconds = []
for _ in range(103):
    start = time.perf_counter()
    structural_similarity(image, reconstruction, data_range=1.0)
    seconds.append(time.perf_counter() - start)
print(float(np.median(seconds[3:])), "scikit-image", skimage.__version__)
