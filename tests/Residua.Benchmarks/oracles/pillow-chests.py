import glob
import sys
import time

import numpy as np
import PIL
from PIL import Image

files = sorted(glob.glob(sys.argv[1] + "/chest-images/Normal/images/*.png"))[:50]
seconds = []
for _ in range(6):
    start = time.perf_counter()
    images = [np.asarray(Image.open(f).resize((128, 128), Image.BILINEAR), dtype=np.float32) / 255 for f in files]
    np.stack(images)
    seconds.append(time.perf_counter() - start)
print(float(np.median(seconds[1:])), "Pillow", PIL.__version__)
