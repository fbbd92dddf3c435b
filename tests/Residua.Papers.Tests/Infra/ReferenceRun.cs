using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.Tests;

/// <summary>The ten reference volumes and what the original code computed from them.</summary>
internal static class ReferenceRun
{
    public const double Tolerance = 1e-6;

    public static readonly double[] Intensities = LinearSpace.Values(0, 1, 11);
    public static readonly double[] Sigmas = LinearSpace.Values(0, 5, 11);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "goldens", "residual-pitfalls");

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static SliceStack TestSlices()
    {
        var train = PathOf("train");
        return SliceStackReader.Read(TrainTestSplit.Of(train).TestFiles(train), 128);
    }

    public static void AssertEqual(double[,] expected, double[,] actual)
    {
        Assert.Equal((expected.GetLength(0), expected.GetLength(1)), (actual.GetLength(0), actual.GetLength(1)));
        foreach (var (want, have) in expected.Cast<double>().Zip(actual.Cast<double>()))
        {
            Assert.Equal(want, have, Tolerance);
        }
    }
}
