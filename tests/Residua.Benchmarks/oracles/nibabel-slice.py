import sys
import time

import nibabel
import numpy as np

seconds = []
for _ in range(6):
    start = time.perf_counter()
    volume = nibabel.load(sys.argv[1] + "/volume.nii.gz")
    np.asarray(volume.dataobj[..., 128])
    seconds.append(time.perf_counter() - start)
print(float(np.median(seconds[1:])), "nibabel", nibabel.__version__)
