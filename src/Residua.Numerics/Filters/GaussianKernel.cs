namespace Residua.Numerics;

/// <summary>The weights of a Gaussian filter.</summary>
internal static class GaussianKernel
{
    private const double LargestSigma = 1e4;

    /// <summary>
    /// Weights of the centre and of each distance up to the radius ⌊truncate·σ + ½⌋; with their mirror image they sum to 1.
    /// </summary>
    public static double[] Half(double sigma, double truncate)
    {
        if (!(sigma is >= 0 and <= LargestSigma))
        {
            throw new ArgumentOutOfRangeException(nameof(sigma), sigma, $"A blur's sigma is between 0 and {LargestSigma:R}.");
        }

        var radius = (int)(truncate * sigma + 0.5);
        if (radius == 0)
        {
            return [1.0];
        }

        var exponent = -0.5 / (sigma * sigma);
        var whole = new double[2 * radius + 1];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = Math.Exp(exponent * ((double)(i - radius) * (i - radius)));
        }

        var total = PairwiseSum(whole);
        var half = whole[radius..];
        for (var i = 0; i <= radius; i++)
        {
            half[i] /= total;
        }

        return half;
    }

    // NumPy's order of summation: the normalisation, and with it every weight's last bit, depends on it.
    private static double PairwiseSum(ReadOnlySpan<double> values)
    {
        const int Block = 128;
        if (values.Length < 8)
        {
            var few = 0.0;
            foreach (var value in values)
            {
                few += value;
            }

            return few;
        }
        if (values.Length > Block)
        {
            var half = values.Length / 2;
            half -= half % 8;
            return PairwiseSum(values[..half]) + PairwiseSum(values[half..]);
        }

        Span<double> lanes = stackalloc double[8];
        values[..8].CopyTo(lanes);
        var at = 8;
        for (; at + 8 <= values.Length; at += 8)
        {
            for (var lane = 0; lane < 8; lane++)
            {
                lanes[lane] += values[at + lane];
            }
        }

        var sum = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
        for (; at < values.Length; at++)
        {
            sum += values[at];
        }

        return sum;
    }
}
