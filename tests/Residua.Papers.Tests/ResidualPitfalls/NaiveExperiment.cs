using Residua.Data;
using Residua.Numerics;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

/// <summary>
/// Experiment 1 on the reference volumes, written as plainly as possible, with places where a mistake can be put in.
/// </summary>
internal sealed record NaiveExperiment
{
    private static readonly string Volumes = Path.Combine(AppContext.BaseDirectory, "goldens", "residual-pitfalls", "train");
    private static readonly double[] Intensities = LinearSpace.Values(0, 1, 11);
    private static readonly double[] Sigmas = LinearSpace.Values(0, 5, 11);

    /// <summary>Which volumes are scored.</summary>
    public Func<TrainTestSplit, IReadOnlyList<string>> Scored { get; init; } = split => split.TestFiles(Volumes);

    /// <summary>Radius of the kernel for a sigma.</summary>
    public Func<double, int> Radius { get; init; } = sigma => (int)(4 * sigma + 0.5);

    /// <summary>AP of scores and labels.</summary>
    public Func<float[], byte[], double> Precision { get; init; } = (scores, labels) => AveragePrecision.Compute(scores, labels);

    /// <summary>Last change to the grid.</summary>
    public Func<double[,], double[,]> Finish { get; init; } = grid => grid;

    public NumericGrid Run()
    {
        var slices = SliceStackReader.Read(Scored(TrainTestSplit.Of(Volumes)), 128);
        var anomalies = AnomalyPlacement.Draw(slices, radius: 20, seed: 0);
        var grid = new double[Intensities.Length, Sigmas.Length];
        for (var j = 0; j < Sigmas.Length; j++)
        {
            for (var n = 0; n < slices.Count; n++)
            {
                var blurred = Blur(slices[n], Sigmas[j]);
                var labels = new byte[blurred.Length];
                foreach (var index in anomalies[n].Label)
                {
                    labels[index] = 1;
                }

                for (var i = 0; i < Intensities.Length; i++)
                {
                    var painted = anomalies[n].Paint(slices[n], (float)Intensities[i]);
                    var residual = blurred.Zip(painted, (b, p) => Math.Abs(b - p)).ToArray();
                    grid[i, j] += Precision(residual, labels) / slices.Count;
                }
            }
        }

        return new("intensity", Intensities, Sigmas, Finish(grid));
    }

    private float[] Blur(Slice slice, double sigma)
    {
        var radius = Radius(sigma);
        if (sigma == 0)
        {
            return slice.Pixels.ToArray();
        }

        var kernel = Enumerable.Range(-radius, 2 * radius + 1).Select(k => Math.Exp(-k * k / (2 * sigma * sigma))).ToArray();
        var sum = kernel.Sum();
        var once = Pass(slice.Pixels.ToArray(), (row, column, k) => Reflect(row + k, slice.Height) * slice.Width + column);
        return Pass(once, (row, column, k) => row * slice.Width + Reflect(column + k, slice.Width));

        float[] Pass(float[] from, Func<int, int, int, int> index) => [.. Enumerable.Range(0, from.Length).Select(at =>
            (float)kernel.Select(
                (weight, k) => weight / sum * from[index(at / slice.Width, at % slice.Width, k - radius)]).Sum())];
    }

    private static int Reflect(int index, int length)
    {
        index = ((index % (2 * length)) + 2 * length) % (2 * length);
        return index < length ? index : 2 * length - 1 - index;
    }
}
