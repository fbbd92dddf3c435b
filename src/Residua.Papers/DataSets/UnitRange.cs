using System.Numerics.Tensors;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Warns of volumes that are not in the published range of intensities, 0 to 1.</summary>
internal static class UnitRange
{
    // Rounding of a stored slope may lead a little beyond.
    private const float Slack = 1e-3f;

    /// <summary>Warns if slices go beyond the range.</summary>
    /// <param name="slices">As they were read.</param>
    /// <param name="why">Why it matters; the end of the warning.</param>
    /// <param name="run">The step that read them.</param>
    public static void Check(SliceStack slices, string why, StepRun run)
    {
        var (low, high) = (TensorPrimitives.Min<float>(slices.Pixels), TensorPrimitives.Max<float>(slices.Pixels));
        if (low < -Slack || high > 1 + Slack)
        {
            run.Warn(FormattableString.Invariant(
                $"the slices have intensities from {low:0.###} to {high:0.###}; {why}. ")
                + "To map each volume to it: --set dataset.rescale.kind=percentiles (or minimum-maximum)");
        }
    }
}
