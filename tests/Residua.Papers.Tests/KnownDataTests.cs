using Residua.Data;
using Residua.Data.Phantoms;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Tests;

/// <summary>Published data are known by what cannot be there by accident; nothing else is called published.</summary>
public sealed class KnownDataTests : IDisposable
{
    private readonly StepFolder _steps = new();
    private readonly PublishedDataSet _published;

    public KnownDataTests() => _published = TinyDataSet.Published with
    {
        Histogram = TinyDataSet.WriteHistogram(TinyDataSet.Write(_steps["published"]), _steps["histogram.csv"]),
    };

    public void Dispose() => _steps.Dispose();

    [Fact]
    public void Volumes_that_fit_are_the_published_ones() => Assert.Equal(DataOrigin.Published, OriginOf(_steps["published"]));

    [Fact]
    public void Nothing_is_said_before_the_histogram_is_compared() => Assert.Empty(FactsOf(_steps["published"], "user-volumes"));

    [Fact]
    public void Without_a_published_histogram_number_and_shape_decide() => Assert.Equal(
        DataOrigin.Published,
        _steps.Run(TestSlices.Of(TinyDataSet.In(_steps["published"]), TinyDataSet.Published, null).All[0])
            .Facts[DataOrigin.Fact]);

    [Fact]
    public void Another_number_is_not_published() =>
        Assert.StartsWith("4 volumes, such as one of 32×32×4, and", OriginOf(TinyDataSet.Write(_steps["a"], count: 4)));

    [Fact]
    public void Another_shape_is_not_published() =>
        Assert.StartsWith("5 volumes, such as one of 34×34×4, and", OriginOf(TinyDataSet.Write(_steps["a"], size: 34)));

    [Fact]
    public void Another_histogram_is_not_published() =>
        Assert.Contains("another histogram (total variation 0.", OriginOf(TinyDataSet.Write(_steps["a"], squared: true)));

    [Fact]
    public void Copies_of_one_volume_are_not_published() => Assert.Equal(
        "volumes that occur more than once, such as 00000.nii and 00003.nii",
        OriginOf(TinyDataSet.Write(_steps["a"], copies: 2)));

    [Fact]
    public void Rescaled_volumes_are_not_published()
    {
        var dataset = TinyDataSet.In(_steps["published"]) with { Rescale = new() { Kind = RescaleKind.MinimumMaximum } };

        Assert.Contains("rescaled", _steps.Run(Cut(dataset)).Facts[DataOrigin.Fact]);
    }

    [Fact]
    public void Generated_volumes_say_so_wherever_they_lie()
    {
        BrainPhantomDataSet.Write(_steps["phantom"], 5, new BrainPhantom(1, 64), threads: 1);
        var known = TinyDataSet.Published with { Shape = (64, 64, 256) };

        var steps = TestSlices.Of(new() { Folder = BrainPhantomDataSet.VolumeFolder(_steps["phantom"]) }, known, null);

        Assert.StartsWith("5 of 5 volumes are generated", _steps.Run(steps.All[0]).Facts[DataOrigin.Fact]);
    }

    // The phantom's distance is 0.032: see the remark of MostVariation.
    [Theory]
    [InlineData(0.015, DataOrigin.Published)]
    [InlineData(0.03, "another histogram")]
    public void The_histogram_may_differ_by_a_fiftieth(double moved, string origin)
    {
        var table = NumericTable.Read(_published.Histogram!);
        var counts = table.Column("count");
        var share = moved * counts.Sum();
        // From the fullest bins to the first one, in the published table.
        foreach (var bin in counts.Index().OrderByDescending(bin => bin.Item).Select(bin => bin.Index))
        {
            var taken = Math.Min(share, counts[bin]);
            (counts[bin], counts[0], share) = (counts[bin] - taken, counts[0] + taken, share - taken);
        }

        new NumericTable(table.Columns, [.. table.Rows.Zip(counts, (row, count) => (double[])[row[0], row[1], count])])
            .Write(_published.Histogram!);

        Assert.Contains(origin, OriginOf(_steps["published"]));
    }

    private string OriginOf(string folder)
    {
        var told = FactsOf(folder, "user-volumes").Concat(FactsOf(folder, "test-slices")).ToList();
        return Assert.Single(told, fact => fact.Key == DataOrigin.Fact).Value;
    }

    private Dictionary<string, string> FactsOf(string folder, string kind) =>
        _steps.Run(TestSlices.Of(TinyDataSet.In(folder), _published, null).All.Single(step => step.Kind == kind)).Facts;

    private Step Cut(ScoredSlices dataset) => TestSlices.Of(dataset, _published, null).Slices;
}
