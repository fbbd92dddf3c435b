using Residua.Data;

namespace Residua.Models;

/// <summary>Checks that sets of images can be used with each other.</summary>
internal static class SampleSizes
{
    /// <summary>Checks that the training images are square, and that the other sets have images, of the same size.</summary>
    /// <exception cref="BadInputException">They are not, or have not.</exception>
    public static void Check(ISamples training, params ReadOnlySpan<(string Name, ISamples Samples)> others)
    {
        if (training.Height != training.Width)
        {
            throw new BadInputException(
                "the training set", $"has images of {training.Height}×{training.Width}; the networks need square ones");
        }

        foreach (var (name, samples) in others)
        {
            if (samples.Count == 0)
            {
                throw new BadInputException($"the {name} set", "has no images");
            }

            if ((samples.Height, samples.Width) != (training.Height, training.Width))
            {
                throw new BadInputException(
                    $"the {name} set",
                    $"has images of {samples.Height}×{samples.Width}, the training set of {training.Height}×{training.Width}");
            }
        }
    }
}
