import sys
import time

import numpy as np
import scipy
from scipy.ndimage import median_filter

volume = np.fromfile(sys.argv[1] + "/volume.f32", np.float32).reshape(50, 96, 96)
seconds = []
for _ in range(3):
    start = time.perf_counter()
    median_filter(volume, size=5)
    seconds.append(time.perf_counter() - start)
print(float(np.median(seconds)), "SciPy", scipy.__version__)
