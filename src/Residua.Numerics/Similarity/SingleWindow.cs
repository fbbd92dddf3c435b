namespace Residua.Numerics;

/// <summary>
/// The 1-D Gaussian weights of an SSIM's window in float32, bit for bit as torchmetrics computes them with PyTorch.
/// </summary>
internal static class SingleWindow
{
    private const int Lanes = 8;

    /// <summary>exp(−(d/σ)² / 2) for d from −radius to radius, divided by their sum.</summary>
    public static float[] Line(double sigma, int radius)
    {
        var line = new float[(2 * radius) + 1];
        for (var i = 0; i < line.Length; i++)
        {
            var distance = (i - radius) / (float)sigma;
            line[i] = Exp(-(distance * distance) / 2);
        }

        var total = Sum(line);
        return [.. line.Select(weight => weight / total)];
    }

    // In PyTorch's order: eight running sums and what is left, or four if there are fewer than eight numbers.
    private static float Sum(float[] values)
    {
        var width = values.Length < Lanes ? Lanes / 2 : Lanes;
        var whole = values.Length / width * width;
        if (whole == 0)
        {
            return Sum(0, values);
        }

        var lanes = new float[width];
        for (var i = 0; i < whole; i++)
        {
            lanes[i % width] += values[i];
        }

        if (width == Lanes)
        {
            return Sum(Sum(0, values[whole..]), lanes);
        }

        lanes[0] = Sum(lanes[0], values[whole..]);
        return Sum(0, lanes);
    }

    private static float Sum(float start, float[] values) => values.Aggregate(start, (sum, value) => sum + value);

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
