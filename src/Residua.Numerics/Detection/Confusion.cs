namespace Residua.Numerics;

/// <summary>How many voxels were predicted rightly and wrongly.</summary>
/// <param name="TruePositives">Anomalous and predicted so.</param>
/// <param name="FalsePositives">Normal but predicted to be anomalous.</param>
/// <param name="FalseNegatives">Anomalous but not predicted.</param>
/// <param name="TrueNegatives">Normal and not predicted.</param>
public readonly record struct Confusion(long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>Counts.</summary>
    /// <param name="prediction">1 where an anomaly is predicted, else 0.</param>
    /// <param name="truth">1 where there is one, else 0.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Confusion Of(ReadOnlySpan<byte> prediction, ReadOnlySpan<byte> truth)
    {
        if (prediction.Length != truth.Length)
        {
            throw new ArgumentException($"{prediction.Length} predictions but {truth.Length} labels.", nameof(truth));
        }

        long both = 0, predicted = 0, anomalous = 0;
        for (var i = 0; i < prediction.Length; i++)
        {
            both += prediction[i] & truth[i];
            predicted += prediction[i];
            anomalous += truth[i];
        }

        return new(both, predicted - both, anomalous - both, prediction.Length - predicted - anomalous + both);
    }

    /// <summary>2TP / (2TP + FP + FN); NaN if nothing is anomalous and nothing was predicted.</summary>
    public double Dice => 2.0 * TruePositives / ((2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>TP / (TP + FP); 0 if nothing was predicted, as scikit-learn has it.</summary>
    public double Precision => TruePositives == 0 ? 0 : (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>TP / (TP + FN); 0 if nothing is anomalous, as scikit-learn has it.</summary>
    public double Recall => TruePositives == 0 ? 0 : TruePositiveRate;

    /// <summary>TP / (TP + FN); NaN if nothing is anomalous.</summary>
    public double TruePositiveRate => (double)TruePositives / (TruePositives + FalseNegatives);

    /// <summary>FP / (FP + TN); NaN if everything is anomalous.</summary>
    public double FalsePositiveRate => (double)FalsePositives / (FalsePositives + TrueNegatives);

    /// <summary>FP / (FP + TP); NaN if nothing was predicted.</summary>
    public double FalseDiscoveryRate => (double)FalsePositives / (FalsePositives + TruePositives);

    /// <summary>The share of voxels that were predicted rightly.</summary>
    public double Accuracy =>
        (TruePositives + TrueNegatives) / (double)(TruePositives + FalsePositives + FalseNegatives + TrueNegatives);
}
