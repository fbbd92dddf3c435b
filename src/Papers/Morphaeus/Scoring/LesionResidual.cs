namespace Residua.Papers.Morphaeus;

/// <summary>Mean residual inside a pathology and outside it.</summary>
internal readonly record struct LesionResidual(double Inside, double Outside)
{
    /// <summary>Means of |reconstruction − image|.</summary>
    /// <param name="image">(H · W).</param>
    /// <param name="reconstruction">(H · W).</param>
    /// <param name="mask">(H · W): above a half inside.</param>
    /// <returns>Null where the mask is empty or full.</returns>
    public static LesionResidual? Of(ReadOnlySpan<float> image, ReadOnlySpan<float> reconstruction, ReadOnlySpan<float> mask)
    {
        var (inside, outside, count) = (0.0, 0.0, 0);
        for (var i = 0; i < image.Length; i++)
        {
            var residual = Math.Abs(reconstruction[i] - image[i]);
            if (mask[i] > 0.5f)
            {
                inside += residual;
                count++;
            }
            else
            {
                outside += residual;
            }
        }

        return count > 0 && count < image.Length ? new(inside / count, outside / (image.Length - count)) : null;
    }
}
