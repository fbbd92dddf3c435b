namespace Residua.Numerics;

/// <summary>The Gaussian window of an SSIM that is computed in float32 throughout, as torchmetrics' on PyTorch is.</summary>
/// <remarks>
/// Normalised, multiplied out and added up in float32, k³ weights come to 1 + δ with |δ| up to 2·10⁻⁶. Around a voxel where one
/// volume is constant, its variance m²(1 + δ) − m²(1 + δ)² is then no longer 0 beside the small constant that stabilises the
/// quotient, and scores that are nearly equal change their order.
/// </remarks>
internal static class SingleWindow
{
    private const int Lanes = 8;

    /// <summary>1 + δ of a window.</summary>
    public static float Sum(double sigma, int radius)
    {
        var line = new float[(2 * radius) + 1];
        for (var i = 0; i < line.Length; i++)
        {
            var distance = (i - radius) / (float)sigma;
            line[i] = Exp(-(distance * distance) / 2);
        }

        var total = Sum(line);
        float[] weights = [.. line.Select(weight => weight / total)];
        var sum = 0f;
        foreach (var a in weights)
        {
            foreach (var b in weights)
            {
                var plane = a * b;
                foreach (var c in weights)
                {
                    sum += plane * c;
                }
            }
        }

        return sum;
    }

    // In PyTorch's order: eight running sums and what is left, or four if there are fewer than eight numbers.
    private static float Sum(float[] values)
    {
        var width = values.Length < Lanes ? Lanes / 2 : Lanes;
        var whole = values.Length / width * width;
        if (whole == 0)
        {
            return values.Aggregate(0f, (sum, value) => sum + value);
        }

        var lanes = new float[width];
        for (var i = 0; i < whole; i++)
        {
            lanes[i % width] += values[i];
        }

        if (width == Lanes)
        {
            return lanes.Aggregate(values[whole..].Aggregate(0f, (sum, value) => sum + value), (sum, lane) => sum + lane);
        }

        lanes[0] = values[whole..].Aggregate(lanes[0], (sum, value) => sum + value);
        return lanes.Aggregate(0f, (sum, lane) => sum + lane);
    }

    // The polynomial of the SIMD exponential (SLEEF, within 1 ulp) that PyTorch calls; MathF.Exp rounds otherwise now and then.
    private static float Exp(float x)
    {
        var power = MathF.Round(x * 1.44269504f);
        var rest = MathF.FusedMultiplyAdd(power, -0.693145751953125f, x);
        rest = MathF.FusedMultiplyAdd(power, -1.428606765330187e-6f, rest);
        var sum = 0.00019852762f;
        foreach (var coefficient in (ReadOnlySpan<float>)[0.00139304355f, 0.00833336077f, 0.0416664853f, 0.166666672f, 0.5f])
        {
            sum = MathF.FusedMultiplyAdd(sum, rest, coefficient);
        }

        return MathF.ScaleB(MathF.FusedMultiplyAdd(rest * rest, sum, rest) + 1, (int)power);
    }
}
