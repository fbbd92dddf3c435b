using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Papers.Tests;

public sealed class TestSlicesTests : IDisposable
{
    private readonly StepFolder _steps = new();

    public void Dispose() => _steps.Dispose();

    [Theory]
    [InlineData(1, null)]
    [InlineData(
        1000, @"^the slices have intensities from \d+\.\d+ to 9\d\d\.\d+; numbers mean the range from 0 to 1\. To map .*rescale")]
    [InlineData(
        -1, @"^the slices have intensities from -0\.\d+ to -0\.\d+; numbers mean the range from 0 to 1\. To map .*rescale")]
    public void Intensities_beyond_0_and_1_are_told(float scale, string? warning)
    {
        _steps.Run(Of(TinyDataSet.In(TinyDataSet.Write(_steps["a"], scale: scale))).Slices);

        Assert.Equal(warning is null ? 0 : 1, _steps.Warnings.Count);
        Assert.All(_steps.Warnings, told => Assert.Matches(warning!, told));
    }

    [Fact]
    public void Rescaled_slices_are_in_range()
    {
        var folder = TinyDataSet.Write(_steps["a"], scale: 1000);

        var run = _steps.Run(Of(TinyDataSet.In(folder) with { Rescale = new() { Kind = RescaleKind.MinimumMaximum } }).Slices);

        Assert.InRange(SliceStackFile.Read(Path.Combine(run.Output, TestSlices.SlicesFile)).Pixels.Max(), 0.9, 1);
        Assert.Empty(_steps.Warnings);
    }

    [Fact]
    public void A_slice_is_called_by_its_file()
    {
        var run = _steps.Run(Of(TinyDataSet.In(TinyDataSet.Write(_steps["a"]))).Slices);

        Assert.StartsWith("00003.nii", SliceStackFile.Read(Path.Combine(run.Output, TestSlices.SlicesFile)).NameOf(0));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    public void Slices_of_a_training_volume_are_counted(int copies, double shared)
    {
        var run = _steps.Run(Of(TinyDataSet.In(TinyDataSet.Write(_steps["a"], copies: copies))).TestSet);

        var table = NumericTable.Read(Path.Combine(run.Output, TestSetTable.FileName));
        Assert.Equal(["slices", "shared_with_training"], table.Columns);
        Assert.Equal([2, shared], table.Rows.Single());
    }

    [Fact]
    public void Where_nothing_is_for_training_nothing_is_shared()
    {
        var run = _steps.Run(Of(TinyDataSet.In(TinyDataSet.Write(_steps["a"])) with { TrainShare = 0 }).TestSet);

        Assert.Equal([5, 0], NumericTable.Read(Path.Combine(run.Output, TestSetTable.FileName)).Rows.Single());
    }

    [Fact]
    public void Data_may_move()
    {
        Assert.Equal(KeysOf(TinyDataSet.Write(_steps["here"])), KeysOf(TinyDataSet.Write(_steps["there"])));
        Assert.NotEqual(KeysOf(_steps["here"]), KeysOf(TinyDataSet.Write(_steps["other"], squared: true)));
    }

    [Fact]
    public void The_published_table_may_move()
    {
        var folder = TinyDataSet.Write(_steps["volumes"]);
        Directory.CreateDirectory(_steps["elsewhere"]);
        var here = TinyDataSet.Published with { Histogram = TinyDataSet.WriteHistogram(folder, _steps["histogram.csv"]) };
        var there =
            TinyDataSet.Published with { Histogram = TinyDataSet.WriteHistogram(folder, _steps["elsewhere/histogram.csv"]) };

        Assert.Equal(KeysOf(folder, here), KeysOf(folder, there));
    }

    private static List<string> KeysOf(string folder, PublishedDataSet? published = null)
    {
        var dataset = TinyDataSet.In(folder);
        var fitted = new FittedSlices { Folder = folder, Training = new() { From = 0, To = 2, ValidationShare = 0.4 } };
        IReadOnlyList<Step> steps =
        [
            .. TestSlices.Of(dataset with { Downsample = 2 }, published ?? TinyDataSet.Published, null, Equalisation.Global).All,
            .. TrainSlices.Of(fitted, published ?? TinyDataSet.Published, null).All,
        ];
        var planned = new PlannedExperiment("tiny/one", new Tiny(), [new("", steps)], []);
        return [.. Plan.Make([planned],
            new(files => [.. files.Select(FileDigest.Sha256)], _ => "code", _ => "engine")).Steps.Select(step => step.Key)];
    }

    private static TestSlices Of(ScoredSlices dataset) => TestSlices.Of(dataset, TinyDataSet.Published, null);

    private sealed record Tiny : Experiment;
}
