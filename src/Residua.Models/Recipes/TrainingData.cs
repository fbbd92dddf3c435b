using Residua.Data;

namespace Residua.Models;

/// <summary>Images to train on, drawn as PyTorch's DataLoader draws them from torch's CPU generator.</summary>
/// <param name="Samples">The images.</param>
/// <param name="Batch">Images per step.</param>
public sealed record TrainingData(ISamples Samples, int Batch)
{
    /// <summary>Whether every epoch has an order of its own. Default true.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Whether an epoch leaves out a last batch that is smaller. Default false.</summary>
    public bool DropLast { get; init; }

    /// <summary>Checks that there are images and that a batch can be made of them.</summary>
    /// <exception cref="BadInputException">No images, a batch that no epoch fills, or one of more than 2 GB.</exception>
    public void Check()
    {
        if (Samples.Count == 0)
        {
            throw new BadInputException("the training set", "has no slices");
        }

        // PyTorch would quietly make smaller batches of it: another training than the one that was asked for.
        if (Batch > Samples.Count)
        {
            throw new BadInputException("train.batch", $"{Batch} is more than the {Samples.Count} slices of the training set");
        }

        if ((long)Batch * Samples.Height * Samples.Width * sizeof(float) > int.MaxValue)
        {
            throw new BadInputException(
                "train.batch", $"{Batch} slices of {Samples.Height}×{Samples.Width} do not fit into 2 GB");
        }
    }
}
