using Residua.Figures;

namespace Residua.Snapshots.Tests;

/// <summary>A picture of curves with bands: of no experiment of the profile smoke, which has one replicate.</summary>
public class BandSnapshotTests
{
    [Fact]
    public Task Curves_with_bands()
    {
        double[] x = [.. Enumerable.Range(0, 21).Select(i => i / 20.0)];
        double[] down = [.. x.Select(at => 1 - 0.8 * at)], up = [.. x.Select(at => 0.3 + 0.5 * at * at)];
        var figure = new Curves
        {
            Lines =
            [
                new("three replicates", x, down) { Band = new([.. down.Select(y => y - 0.1)], [.. down.Select(y => y + 0.1)]) },
                new("two", x, up) { Dashed = true, Band = new([.. up.Select(y => y - 0.15)], [.. up.Select(y => y + 0.25)]) },
                new("one", x, [.. x.Select(at => 0.5 + 0.1 * Math.Sin(9 * at))]),
            ],
            XLabel = "intensity",
        }.Draw();

        return Verify(figure.ToPng(), "png").UseDirectory("Verified/Figures").UseFileName("curves-with-bands").ToTask();
    }
}
