using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Tests;

public sealed class TrainSlicesTests : IDisposable
{
    // The reference run: six of ten volumes for training, a fifth of those to validate.
    private static readonly FittedSlices Reference = new()
    {
        Folder = ReferenceRun.PathOf("train"),
        Training = new() { ValidationShare = 0.2 },
    };

    private readonly StepFolder _steps = new();

    public void Dispose() => _steps.Dispose();

    [Fact]
    public void The_first_volumes_validate_and_the_others_train()
    {
        var run = _steps.Run(Of(Reference));

        AssertSlices(Volumes(0, 1), Slices(run, TrainSlices.ValidationFile));
        AssertSlices(Volumes(1, 5), Slices(run, TrainSlices.TrainFile));
    }

    [Theory]
    [InlineData(0.6, 0.4, 2, 4)]
    [InlineData(0.7, 0.3, 2, 5)]
    [InlineData(1.0, 0.58, 5, 5)]
    public void The_number_of_validation_volumes_is_rounded_down(double trainShare, double share, int validation, int train)
    {
        var dataset =
            Reference with { TrainShare = trainShare, Training = new() { From = 128, To = 128, ValidationShare = share } };
        var run = _steps.Run(Of(dataset));

        Assert.Equal(
            (validation, train), (Slices(run, TrainSlices.ValidationFile).Count, Slices(run, TrainSlices.TrainFile).Count));
    }

    [Fact]
    public void Both_ends_of_the_range_are_included()
    {
        var run = _steps.Run(Of(With(new() { From = 127, To = 128, ValidationShare = 0.2 })));

        AssertSlices(SliceStackReader.Read(ReferenceFiles(0, 1), 127, 2), Slices(run, TrainSlices.ValidationFile));
    }

    [Fact]
    public void Downsampled_slices_are_blocks_means_and_say_so()
    {
        var run = _steps.Run(Of(Reference with { Downsample = 4 }));

        AssertSlices(SliceStackReader.Read(ReferenceFiles(1, 5), 120, 20, downsample: 4), Slices(run, TrainSlices.TrainFile));
        Assert.Equal("4×4 pixels to one", run.Facts["data.narrowed.downsampled"]);
    }

    [Fact]
    public void Slices_as_they_are_say_nothing() => Assert.Empty(_steps.Run(Of(Reference)).Facts);

    [Fact]
    public void Progress_counts_all_volumes()
    {
        List<(long, long)> told = [];

        _steps.Run(Of(Reference), (done, all) => told.Add((done, all)));

        Assert.Equal(Enumerable.Range(1, 6).Select(done => ((long)done, 6L)), told);
    }

    public static TheoryData<string, FittedSlices, string> Refused => new()
    {
        { "no training volume", Reference with { TrainShare = 0.05 }, "dataset.train-share" },
        { "share of nothing", With(new() { ValidationShare = 0 }), "dataset.training.validation-share" },
        { "too few volumes", With(new()), "dataset.training.validation-share" },
        { "nothing to train on", With(new() { ValidationShare = 1 }), "dataset.training.validation-share" },
        { "a slice too far", With(new() { To = 144, ValidationShare = 0.2 }), "has no slices 120 to 144" },
        { "too many for a file", With(new() { From = 0, To = 8191, ValidationShare = 0.2 }), "40960 slices to train on" },
        { "blocks with a rest", Reference with { Downsample = 3 }, "dataset.downsample" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_cut_names_the_setting_that_mends_it(string what, FittedSlices dataset, string named)
    {
        var refusal = Assert.Throws<BadInputException>(() => _steps.Run(Of(dataset)));

        Assert.True(refusal.Message.Contains(named, StringComparison.Ordinal), $"{what}: {refusal.Message}");
    }

    [Theory]
    [InlineData(1, "00001.nii: has slices of 6×4, but those of")]
    [InlineData(2, "00002.nii: has slices of 6×4, but those of")]
    public void Volumes_of_another_size_are_named(int odd, string named)
    {
        Directory.CreateDirectory(_steps["volumes"]);
        for (var i = 0; i < 4; i++)
        {
            SliceStackFile.Write(_steps[$"volumes/0000{i}.nii"], new(new float[3 * 24], 3, i == odd ? 6 : 4, i == odd ? 4 : 6));
        }

        var training = new TrainingSlices { From = 0, To = 2, ValidationShare = 0.5 };
        var dataset = new FittedSlices { Folder = _steps["volumes"], TrainShare = 1, Training = training };
        var refusal = Assert.Throws<BadInputException>(() => _steps.Run(Of(dataset)));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static Step Of(FittedSlices dataset) => TrainSlices.Of(dataset, TinyDataSet.Published, null).Slices;

    private static FittedSlices With(TrainingSlices training) => Reference with { Training = training };

    private static SliceStack Volumes(int first, int count) => SliceStackReader.Read(ReferenceFiles(first, count), 120, 20);

    private static string[] ReferenceFiles(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(i => Path.Combine(ReferenceRun.PathOf("train"), $"{i:D5}.nii.gz"))];

    private static SliceStack Slices(StepRun run, string name) => SliceStackFile.Read(Path.Combine(run.Output, name));

    private static void AssertSlices(SliceStack expected, SliceStack actual)
    {
        Assert.Equal((expected.Count, expected.Height, expected.Width), (actual.Count, actual.Height, actual.Width));
        Assert.Equal(expected.Pixels, actual.Pixels);
    }
}
