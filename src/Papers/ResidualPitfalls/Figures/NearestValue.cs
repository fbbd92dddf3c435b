using System.Globalization;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>How the position of the nearest curve is written in a legend.</summary>
internal static class NearestValue
{
    /// <summary>The value, or from the smallest to the largest where replicates differ.</summary>
    public static string Of(IEnumerable<double> replicates)
    {
        string[] values = [.. replicates.Order().Select(value => value.ToString("0.00", CultureInfo.InvariantCulture))];
        return values[0] == values[^1] ? values[0] : $"{values[0]}–{values[^1]}";
    }
}
