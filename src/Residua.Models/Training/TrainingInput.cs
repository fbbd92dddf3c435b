using Residua.Data;

namespace Residua.Models;

/// <summary>Checks what a training is given.</summary>
internal static class TrainingInput
{
    /// <exception cref="BadInputException">Nothing to train on or to validate with, a batch that no epoch fills, or slices that do not fit each other.</exception>
    public static void Require(TrainingSettings training, SliceStack slices, LabelledSlices validation)
    {
        if (slices.Count == 0)
        {
            throw new BadInputException("the training set", "has no slices");
        }

        if (validation.Slices.Count == 0)
        {
            throw new BadInputException("the validation set", "has no slices, so no best weights could be chosen");
        }

        if (slices.Height != slices.Width)
        {
            throw new BadInputException("the training set", $"has slices of {slices.Height}×{slices.Width}; the networks need square ones");
        }

        if ((validation.Slices.Height, validation.Slices.Width) != (slices.Height, slices.Width))
        {
            throw new BadInputException("the validation set", $"has slices of {validation.Slices.Height}×{validation.Slices.Width}, the training set of {slices.Height}×{slices.Width}");
        }

        if (validation.Labels.Length != validation.Slices.Pixels.Length)
        {
            throw new ArgumentException($"{validation.Labels.Length} labels for {validation.Slices.Pixels.Length} pixels", nameof(validation));
        }

        // PyTorch would quietly make smaller batches of it: another training than the one that was asked for.
        if (training.Batch > slices.Count)
        {
            throw new BadInputException("train.batch", $"{training.Batch} is more than the {slices.Count} slices of the training set");
        }

        if ((long)training.Batch * slices.Height * slices.Width * sizeof(float) > int.MaxValue)
        {
            throw new BadInputException("train.batch", $"{training.Batch} slices of {slices.Height}×{slices.Width} do not fit into 2 GB");
        }
    }
}
