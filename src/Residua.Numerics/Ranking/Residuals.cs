using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>What every set of residuals goes through: a check and a sum.</summary>
internal static class Residuals
{
    /// <summary>Throws unless every residual is finite and at least 0; the message names the first that is not.</summary>
    public static void Require(ReadOnlySpan<float> residuals, string parameter)
    {
        // Both pass NaN on.
        if (residuals.IsEmpty || (TensorPrimitives.Min(residuals) >= 0 && TensorPrimitives.Max(residuals) <= float.MaxValue))
        {
            return;
        }

        var at = 0;
        while (float.IsFinite(residuals[at]) && residuals[at] >= 0)
        {
            at++;
        }

        throw new ArgumentException($"Residual {at} is {residuals[at]}; it must be finite and at least 0.", parameter);
    }

    /// <summary>
    /// The sum in double. Eight partial sums whatever the machine's vectors, so that the last bit is the same everywhere.
    /// </summary>
    public static double Sum(ReadOnlySpan<float> residuals)
    {
        Vector256<double> low = default, high = default;
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(residuals);
        foreach (var vector in vectors)
        {
            low += Vector256.WidenLower(vector);
            high += Vector256.WidenUpper(vector);
        }
        var sum = Vector256.Sum(low + high);
        foreach (var residual in residuals[(vectors.Length * Vector256<float>.Count)..])
        {
            sum += residual;
        }

        return sum;
    }

    /// <summary>Whether no number is less than the one before it; false if one is NaN.</summary>
    public static bool Ascend(ReadOnlySpan<float> values)
    {
        var at = 0;
        for (; at + Vector256<float>.Count < values.Length; at += Vector256<float>.Count)
        {
            var these = Vector256.Create(values[at..]);
            if (!Vector256.LessThanOrEqualAll(these, Vector256.Create(values[(at + 1)..])))
            {
                return false;
            }
        }
        for (; at + 1 < values.Length; at++)
        {
            if (!(values[at] <= values[at + 1]))
            {
                return false;
            }
        }

        return !float.IsNaN(values[^1]);
    }
}
