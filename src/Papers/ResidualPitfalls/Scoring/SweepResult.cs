using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>AP and reconstruction error at every grid point, of one slice or as means over slices.</summary>
/// <param name="AveragePrecision">(intensities, reconstructions), in [0, 1]; one row where the anomaly is a texture.</param>
/// <param name="ReconstructionError">
/// (intensities, reconstructions): mean residual over all pixels, the anomaly included, as published.
/// </param>
public sealed record SweepResult(double[,] AveragePrecision, double[,] ReconstructionError)
{
    /// <summary>Room for the results of several slices.</summary>
    internal static SweepResult[] Empty(int slices, int rows, int columns) =>
        [.. Enumerable.Range(0, slices).Select(_ => new SweepResult(new double[rows, columns], new double[rows, columns]))];

    /// <summary>The means over slices. Summed in their order, so that the last bit does not depend on the threads.</summary>
    internal static SweepResult Mean(SweepResult[] each) =>
        new(Mean(each, result => result.AveragePrecision), Mean(each, result => result.ReconstructionError));

    private static double[,] Mean(SweepResult[] each, Func<SweepResult, double[,]> of)
    {
        var mean = (double[,])of(each[0]).Clone();
        foreach (var result in each.Skip(1))
        {
            TensorPrimitives.Add(Flat(mean), Flat(of(result)), Flat(mean));
        }

        TensorPrimitives.Divide(Flat(mean), each.Length, Flat(mean));
        return mean;
    }

    private static Span<double> Flat(double[,] values) =>
        MemoryMarshal.CreateSpan(ref values[0, 0], values.Length);
}
