using Residua.Data;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Warns of volumes that are not in the published range of intensities, 0 to 1.</summary>
internal static class UnitRange
{
    /// <summary>Warns if slices go beyond the range.</summary>
    /// <param name="slices">As they were read.</param>
    /// <param name="why">Why it matters; the end of the warning.</param>
    /// <param name="run">The step that read them.</param>
    public static void Check(SliceStack slices, string why, StepRun run)
    {
        var range = IntensityRange.Of(slices.Pixels);
        if (!range.IsWithinUnit)
        {
            run.Warn(FormattableString.Invariant(
                $"the slices have intensities from {range.Minimum:0.###} to {range.Maximum:0.###}; {why}. ")
                + "To map each volume to it: --set dataset.rescale.kind=percentiles (or minimum-maximum)");
        }
    }
}
