using Residua.Data;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Warns of volumes that are not in the published range of intensities, 0 to 1.</summary>
public static class UnitRange
{
    /// <summary>Warns if slices go beyond the range.</summary>
    /// <param name="slices">As they were read.</param>
    /// <param name="why">Why it matters; the end of the warning.</param>
    /// <param name="run">The step that read them.</param>
    internal static void Check(SliceStack slices, string why, StepRun run) => Check(IntensityRange.Of(slices.Pixels), why, run);

    /// <summary>Warns if intensities go beyond the range.</summary>
    /// <param name="range">Of the slices, as they were read.</param>
    /// <param name="why">Why it matters; the end of the warning.</param>
    /// <param name="run">The step that read them.</param>
    public static void Check(IntensityRange range, string why, StepRun run)
    {
        if (!range.IsWithinUnit)
        {
            run.Warn(FormattableString.Invariant(
                $"the slices have intensities from {range.Minimum:0.###} to {range.Maximum:0.###}; {why}. ")
                + "To map each volume to it: --set dataset.rescale.kind=percentiles (or minimum-maximum)");
        }
    }
}
