using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>The original's quantities of one volume, under its names and in its order.</summary>
internal sealed class VolumeMetrics(ScoringSettings settings)
{
    /// <summary>Keeps the specificity finite, as in the original.</summary>
    private const double Tiny = 1e-7;

    /// <summary>The quantities of any volume that need its reconstruction alone.</summary>
    public static void AddErrors(ScoreLists lists, ScoredVolume volume, byte[] truth)
    {
        var (l1, l2) = ReconstructionErrors.Of(volume.Input.Voxels.Span, volume.Reconstruction.Voxels.Span, truth);
        foreach (var (name, errors) in new[] { ("l1", l1), ("l2", l2) })
        {
            lists.Add($"{name}recoErrorAll", errors.All);
            lists.Add($"{name}recoErrorUnhealthy", errors.Unhealthy);
            lists.Add($"{name}recoErrorHealthy", errors.Healthy);
        }
    }

    /// <summary>The quantities that need a map.</summary>
    public static void AddVolumeScore(ScoreLists lists, ScoredVolume volume, float[] map, byte[] brain)
    {
        double sum = 0, voxels = 0;
        for (var i = 0; i < map.Length; i++)
        {
            sum += map[i] * brain[i];
            voxels += brain[i];
        }

        // One number under all the names that it has in the original's dictionary.
        lists.Add("labelPerVol", volume.Segmentation is null ? 0 : 1);
        lists.Add("AnomalyScoreCombPerVol", sum / voxels);
        lists.Add("AnomalyScoreCombiPerVol", sum / voxels);
        if (volume.Loss is { } loss)
        {
            lists.Add("AnomalyScoreRegPerVol", loss);
        }

        lists.Add("AnomalyScoreRecoPerVol", sum / voxels);
        lists.Add("AnomalyScoreCombPriorPerVol", sum / voxels);
        lists.Add("AnomalyScoreCombiPriorPerVol", sum / voxels);
    }

    /// <summary>The quantities of a prediction.</summary>
    public void AddDetection(
        ScoreLists lists, float[] map, byte[] prediction, byte[] truth, SliceCounts slices, VolumeShape shape,
        FoundThreshold threshold)
    {
        var confusion = Confusion.Of(prediction, truth);
        lists.Add("HausPerVol", HausdorffDistance.Between(prediction, truth, shape));
        AddConfusion(lists, confusion);
        AddSlices(lists, slices);
        lists.Add("DiceScorePerVol", confusion.Dice);
        lists.Add("BestDicePerVol", threshold.Dice);
        lists.Add("BestThresholdPerVol", threshold.Value);
        lists.Add("AUCPerVol", RocArea.Compute(map, truth));
        lists.Add("AUPRCPerVol", AveragePrecision.Compute(map, truth));
        lists.Add("SpecificityPerVol", Specificity(confusion));
        lists.Add("AccuracyPerVol", confusion.Accuracy);
        lists.Add("AUCAnomalyRecoPerSlice", RocArea.Compute(slices.Scores, slices.Labels));
        lists.Add("AUPRCAnomalyRecoPerSlice", AveragePrecision.Compute(slices.Scores, slices.Labels));
        lists.Add("AnomalyScoreRecoPerSlice", slices.Scores.Select(score => (double)score));
        lists.Add("labelPerSlice", slices.Labels.Select(label => (double)label));
    }

    private void AddConfusion(ScoreLists lists, Confusion confusion)
    {
        var (tp, fp, fn, tn) = confusion;
        // The original unpacks the transposed matrix from the wrong end.
        if (settings.ConfusionLists == ConfusionLists.Original)
        {
            (tp, fp, fn, tn) = (tn, fn, tp, fp);
        }

        lists.Add("TPPerVol", tp);
        lists.Add("FPPerVol", fp);
        lists.Add("FNPerVol", fn);
        lists.Add("TNPerVol", tn);
        lists.Add("TPRPerVol", confusion.TruePositiveRate);
        var isRate = settings.FprMeaning == FprMeaning.FalsePositiveRate;
        lists.Add("FPRPerVol", isRate ? confusion.FalsePositiveRate : confusion.FalseDiscoveryRate);
        lists.Add("PrecisionPerVol", confusion.Precision);
        lists.Add("RecallPerVol", confusion.Recall);
    }

    // Only slices with a lesion are listed.
    private static void AddSlices(ScoreLists lists, SliceCounts slices)
    {
        Confusion[] withLesion = [.. slices.Confusions.Where(slice => slice.TruePositives + slice.FalseNegatives > 0)];
        var sizes = withLesion.Select(slice => (double)(slice.TruePositives + slice.FalseNegatives)).ToArray();
        lists.Add("PrecisionPerSlice", withLesion.Select(slice => slice.Precision));
        lists.Add("RecallPerSlice", withLesion.Select(slice => slice.Recall));
        lists.Add("lesionSizePerSlice", sizes);
        lists.Add("lesionSizePerVol", sizes.Sum());
        lists.Add("DiceScorePerSlice", withLesion.Select(slice => slice.Dice));
    }

    private double Specificity(Confusion confusion) => settings.ConfusionLists == ConfusionLists.Corrected
        ? confusion.TrueNegatives / (confusion.TrueNegatives + confusion.FalsePositives + Tiny)
        : confusion.FalsePositives / (confusion.FalsePositives + confusion.FalseNegatives + Tiny);
}
