using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.Tests;

public sealed class DownsamplingTests : IDisposable
{
    private static readonly ScoredSlices Reference = new() { Folder = ReferenceRun.PathOf("train") };

    private readonly StepFolder _steps = new();

    public void Dispose() => _steps.Dispose();

    [Theory]
    [InlineData(1, Equalisation.None, "test-slices test-set")]
    [InlineData(2, Equalisation.None, "test-slices test-set downsampled-slices")]
    [InlineData(1, Equalisation.Global, "test-slices test-set equalised-slices")]
    [InlineData(2, Equalisation.Global, "test-slices test-set downsampled-slices equalised-slices")]
    public void Scored_slices_are_made_smaller_before_they_are_equalised(int n, Equalisation equalisation, string kinds)
    {
        var data = TestSlices.Of(Reference with { Downsample = n }, TinyDataSet.Published, null, equalisation);

        Assert.Equal($"user-volumes train-test-split {kinds}", string.Join(' ', data.All.Select(step => step.Kind)));
        Assert.Equal(kinds.Split(' ').Last(kind => kind != "test-set"), data.Slices.Kind);
    }

    [Fact]
    public void Scored_slices_become_means_of_blocks_and_say_so()
    {
        var run = _steps.Run(TestSlices.Of(Reference with { Downsample = 8 }, TinyDataSet.Published, null).Slices);

        var whole = ReferenceRun.TestSlices();
        var small = SliceStackFile.Read(Path.Combine(run.Output, TestSlices.SlicesFile));
        Assert.Equal((4, 8, 8), (small.Count, small.Height, small.Width));
        var mean = new float[64];
        for (var i = 0; i < 4; i++)
        {
            BlockMean.Apply(whole[i], 8, mean);
            Assert.Equal(mean, small[i].Pixels.ToArray());
        }

        Assert.Equal("8×8 pixels to one", run.Facts["data.narrowed.downsampled"]);
    }

    [Fact]
    public void A_size_with_a_rest_names_the_setting()
    {
        var refusal = Assert.Throws<BadInputException>(
            () => _steps.Run(TestSlices.Of(Reference with { Downsample = 5 }, TinyDataSet.Published, null).Slices));

        Assert.Equal(
            "dataset.downsample: 5 divides slices of 64×64 pixels with a rest; choose a divisor of both", refusal.Message);
    }
}
