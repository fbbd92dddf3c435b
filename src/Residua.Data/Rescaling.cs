using Residua.Numerics;

namespace Residua.Data;

/// <summary>Finds the intensities of a volume that become 0 and 1.</summary>
public static class Rescaling
{
    /// <summary>The range that is mapped to [0, 1].</summary>
    /// <param name="path">The volume's file, for messages.</param>
    /// <param name="voxels">All voxels, finite.</param>
    /// <param name="settings">Its kind is not <see cref="RescaleKind.None"/>.</param>
    /// <exception cref="BadInputException">The two intensities are one.</exception>
    /// <exception cref="ArgumentException">There is no voxel.</exception>
    public static IntensityRange RangeOf(string path, ReadOnlySpan<float> voxels, RescaleSettings settings)
    {
        var whole = IntensityRange.Of(voxels);
        if (whole.Minimum == whole.Maximum)
        {
            throw new BadInputException(path, FormattableString.Invariant($"cannot be rescaled: every voxel is {whole.Minimum}"));
        }

        if (settings.Kind == RescaleKind.MinimumMaximum)
        {
            return whole;
        }

        var low = Percentile.Above(voxels, whole.Minimum, settings.Low)!.Value; // the maximum is above the minimum
        var high = Percentile.Above(voxels, whole.Minimum, settings.High)!.Value;
        return low < high
            ? new(low, high)
            : throw new BadInputException(
                path,
                FormattableString.Invariant($"cannot be rescaled: percentiles {settings.Low} and {settings.High} of its voxels ")
                + FormattableString.Invariant($"above {whole.Minimum} are {low}"));
    }
}
