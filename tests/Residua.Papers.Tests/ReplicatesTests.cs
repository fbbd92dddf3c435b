using Residua.Data;

namespace Residua.Papers.Tests;

public sealed class ReplicatesTests : IDisposable
{
    private readonly StepFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_replicate_is_drawn_as_it_is_and_has_no_table_of_means()
    {
        ReplicatedCurve curve = new("ap", "label", [0, 1], [[0.2, 0.4]]) { Dashed = true };
        ReplicatedCurve.Write(_folder["mean.csv"], "sigma", [curve]);
        var drawn = curve.Draw();

        Assert.Equal((curve.Label, true, null), (drawn.Label, drawn.Dashed, drawn.Band));
        Assert.Equal([0.2, 0.4], drawn.Y);
        Assert.False(File.Exists(_folder["mean.csv"]));
    }

    // Of 1, 2, 3: mean 2, deviation 1, and Student's t of two degrees of freedom is 4.30265 (NIST, table of critical values).
    [Fact]
    public void Several_are_drawn_as_their_mean_within_its_interval()
    {
        ReplicatedCurve curve = new("ap", "", [0, 1], [[1, 5], [2, 5], [3, 5]]);
        ReplicatedCurve.Write(_folder["mean.csv"], "sigma", [curve]);
        var (drawn, table) = (curve.Draw(), NumericTable.Read(_folder["mean.csv"]));

        var half = 4.30265 / Math.Sqrt(3);
        Assert.Equal([2.0, 5.0], drawn.Y);
        Assert.Equal([2 - half, 5], drawn.Band!.Low, (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Equal([2 + half, 5], drawn.Band.High, (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Equal(["sigma", "ap", "ap_sd", "ap_low", "ap_high"], table.Columns);
        Assert.Equal([0, 2, 1, 2 - half, 2 + half], table.Rows[0], (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void A_grid_is_the_mean_of_its_replicates()
    {
        NumericGrid one = new("intensity", [0], [0, 1], new double[,] { { 1, 2 } });

        var mean = ReplicatedGrid.Mean([one, one with { Values = new double[,] { { 2, 6 } } }]);

        Assert.Equal(new double[,] { { 1.5, 4 } }, mean.Values);
        Assert.Same(one, ReplicatedGrid.Mean([one]));
    }
}
