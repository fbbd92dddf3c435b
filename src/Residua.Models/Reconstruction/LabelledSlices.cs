using Residua.Data;

namespace Residua.Models;

/// <summary>Anomalous slices and where they are anomalous.</summary>
/// <param name="Slices">(N, H, W).</param>
/// <param name="Labels">(N · H · W), 1 where a pixel is anomalous, else 0.</param>
public sealed record LabelledSlices(SliceStack Slices, byte[] Labels)
{
    /// <summary>Labels of some slices, one after the other.</summary>
    internal byte[] LabelsOf(ReadOnlySpan<long> indices)
    {
        var size = Slices.Height * Slices.Width;
        var labels = new byte[indices.Length * size];
        for (var i = 0; i < indices.Length; i++)
        {
            Labels.AsSpan((int)indices[i] * size, size).CopyTo(labels.AsSpan(i * size));
        }

        return labels;
    }

    /// <summary>Checks that a network of square slices can be trained on some slices and validated with these.</summary>
    /// <exception cref="BadInputException">No slices, others than square ones, or slices of two sizes.</exception>
    /// <exception cref="ArgumentException">The labels are not of the slices.</exception>
    internal void CheckFits(SliceStack training)
    {
        if (Slices.Count == 0)
        {
            throw new BadInputException("the validation set", "has no slices, so no best weights could be chosen");
        }

        if (training.Height != training.Width)
        {
            throw new BadInputException(
                "the training set", $"has slices of {training.Height}×{training.Width}; the networks need square ones");
        }

        if ((Slices.Height, Slices.Width) != (training.Height, training.Width))
        {
            throw new BadInputException(
                "the validation set",
                    $"has slices of {Slices.Height}×{Slices.Width}, the training set of {training.Height}×{training.Width}");
        }

        if (Labels.Length != Slices.Pixels.Length)
        {
            throw new ArgumentException($"{Labels.Length} labels for {Slices.Pixels.Length} pixels", nameof(training));
        }
    }
}
