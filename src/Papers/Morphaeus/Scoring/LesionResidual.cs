namespace Residua.Papers.Morphaeus;

/// <summary>Mean residual inside a pathology and outside it.</summary>
internal readonly record struct LesionResidual(double Inside, double Outside)
{
    /// <summary>Reads both off a residual.</summary>
    /// <param name="residual">(H · W), at least 0.</param>
    /// <param name="mask">(H · W): above a half inside.</param>
    /// <returns>Null where the mask is empty or full.</returns>
    public static LesionResidual? Of(ReadOnlySpan<float> residual, ReadOnlySpan<float> mask)
    {
        var (inside, outside, count) = (0.0, 0.0, 0);
        for (var i = 0; i < residual.Length; i++)
        {
            if (mask[i] > 0.5f)
            {
                inside += residual[i];
                count++;
            }
            else
            {
                outside += residual[i];
            }
        }

        return count > 0 && count < residual.Length ? new(inside / count, outside / (residual.Length - count)) : null;
    }
}
