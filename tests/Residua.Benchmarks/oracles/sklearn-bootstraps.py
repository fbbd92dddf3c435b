import sys
import time

import numpy as np
import sklearn
from sklearn.metrics import auc, average_precision_score, roc_curve

negatives = np.fromfile(sys.argv[1] + "/negatives.f32", np.float32)
positives = np.fromfile(sys.argv[1] + "/positives.f32", np.float32)


def judge(labels, scores):
    # One curve for all that needs it; roc_auc_score would compute it again.
    fpr, tpr, thresholds = roc_curve(labels, scores)
    area = auc(fpr, tpr)
    precision = average_precision_score(labels, scores)
    return [area, precision] + [fpr[np.argmax(tpr >= level)] for level in (0.95, 0.99)]


seconds = []
for _ in range(3):
    start = time.perf_counter()
    scores = np.concatenate([negatives, positives])
    labels = np.concatenate([np.zeros(len(negatives), np.uint8), np.ones(len(positives), np.uint8)])
    judge(labels, scores)
    draws = []
    for seed in (101822, 101922, 102022, 102122, 102222):
        np.random.seed(seed)
        drawn = np.random.choice(len(scores), len(scores))
        draws.append(judge(labels[drawn], scores[drawn]))
    np.mean(draws, axis=0), np.std(draws, axis=0)
    seconds.append(time.perf_counter() - start)
print(float(np.median(seconds)), "scikit-learn", sklearn.__version__)
