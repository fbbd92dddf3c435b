using Residua.Data;

namespace Residua.Papers.Tests;

/// <summary>Reconstructions that somebody made: which blur are they like, and where are they blind?</summary>
public sealed class FolderScoreTests : IDisposable
{
    private readonly PairFolder _pairs = new();
    private readonly SliceStack _slices = ReferenceRun.TestSlices();

    public void Dispose() => _pairs.Dispose();

    // The original's own numbers of Experiment 1: what it makes of a blur, we make of files that hold this blur.
    [Fact]
    public void Blurred_slices_have_the_numbers_of_the_original_code()
    {
        var expected = NumericGrid.Read(ReferenceRun.PathOf("experiment-1-average-precision.csv"));

        var tables = _pairs.Add("all", _slices, PairFolder.Blurred(_slices, sigma: 2)).Run();

        ReferenceRun.AssertEqual(expected.Values, NumericGrid.Read(Path.Combine(tables, "blurs.csv")).Values);
        var model = NumericTable.Read(Path.Combine(tables, "average-precision.csv"));
        Assert.Equal(["intensity", "model"], model.Columns);
        Assert.Equal(
            expected.RowAxis.Select((_, row) => expected.Values[row, 4]), model.Column("model"),
            (a, b) => Math.Abs(a - b) < ReferenceRun.Tolerance);
        Assert.Equal([2, 0], Nearest(tables));
    }

    [Theory]
    [InlineData("nii.gz")]
    [InlineData("nii")]
    [InlineData("png")]
    public void A_blur_is_found_whatever_the_files_are(string ending)
    {
        for (var i = 0; i < _slices.Count; i++)
        {
            var slice = PairFolder.One(_slices, i);
            _pairs.Add($"image {i}", slice, PairFolder.Blurred(slice, sigma: 1.5), ending);
        }

        var nearest = Nearest(_pairs.Run());

        Assert.Equal(1.5, nearest[0]);
        Assert.InRange(nearest[1], 0, ending == "png" ? 0.005 : 1e-12); // 16 bits are not float32
    }

    [Fact]
    public void Images_may_differ_in_size()
    {
        var cropped = Cropped(_slices, 48);
        _pairs.Add("a", _slices, PairFolder.Blurred(_slices, 3)).Add("b", cropped, PairFolder.Blurred(cropped, 3));

        var tables = _pairs.Run(_pairs.Experiment with { Anomaly = new() { Radius = 10 } });

        Assert.InRange(Nearest(tables)[0], 2.95, 3.05);
        var disks = TextTable.Read(Path.Combine(tables, "disks.csv")).Rows;
        Assert.Equal(2 * _slices.Count, disks.Length);
        Assert.Equal(["b", "input.nii.gz, slice 3"], disks[^1][..2]);
    }

    [Fact]
    public void A_perfect_copy_is_blind_to_what_looks_like_it()
    {
        var text = Sentence(_pairs.Add("a", _slices, _slices).Run());

        Assert.Contains("a Gaussian blur of σ = 0, which changes nothing (mean difference 0).", text, StringComparison.Ordinal);
        Assert.EndsWith("Scored: 4 slices of 1 image.\n", text, StringComparison.Ordinal);
    }

    // Its residual is the slice itself: the brighter the disk, the better it is found, and black ones are not at all.
    [Fact]
    public void A_black_reconstruction_is_blind_to_what_is_dark()
    {
        var tables = _pairs.Add("a", _slices, PairFolder.Map(_slices, (_, made) => made.Clear())).Run();

        var ap = NumericTable.Read(Path.Combine(tables, "average-precision.csv")).Column("model");
        Assert.Equal(ap.Order(), ap);
        Assert.InRange(ap[0], 0, 0.5);
        Assert.Equal(1, ap[^1], 1e-9);
        Assert.Equal(0, NumericTable.Read(Path.Combine(tables, "blind-spot.csv")).Column("from").Single());
        Assert.StartsWith("Disks of intensity 0 to 0.", Sentence(tables), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_slice_that_is_named_is_scored()
    {
        _pairs.Add("a", _slices, PairFolder.Blurred(_slices, 1));

        var tables = _pairs.Run(_pairs.Experiment with { Dataset = new() { Folder = _pairs.Root, Slice = 2 } });

        Assert.Equal(["input.nii.gz, slice 2"], TextTable.Read(Path.Combine(tables, "disks.csv")).Column("slice"));
        Assert.EndsWith("Scored: 1 slice of 1 image.\n", Sentence(tables), StringComparison.Ordinal);
    }

    [Fact]
    public void Slices_with_less_foreground_than_the_disk_are_left_out()
    {
        var empty = PairFolder.Map(_slices, (slice, made) => slice.Pixels.Span[..20].CopyTo(made));
        SliceStack both = new([.. empty.Pixels, .. _slices.Pixels], 8, _slices.Height, _slices.Width);

        var tables = _pairs.Add("a", both, both).Add("b", empty, empty).Run();

        Assert.EndsWith("Scored: 4 slices of 1 image.\n", Sentence(tables), StringComparison.Ordinal);
        Assert.Matches("^1 of 2 images have no slice whose foreground .*left out: b$", Assert.Single(_pairs.Warnings));
    }

    [Fact]
    public void The_histogram_is_that_of_the_scored_inputs()
    {
        var tables = _pairs.Add("a", _slices, PairFolder.Blurred(_slices, 1)).Run();

        Assert.Equal(
            IntensityHistogram.Of(_slices).Rows, NumericTable.Read(Path.Combine(tables, "histogram.csv")).Rows);
    }

    [Fact]
    public void Input_and_reconstruction_are_rescaled_together()
    {
        var (large, made) = (Times(_slices, 200), Times(PairFolder.Blurred(_slices, 2), 200));
        RescaleSettings rescale = new() { Kind = RescaleKind.MinimumMaximum };

        var tables = _pairs.Add("a", large, made)
            .Run(_pairs.Experiment with { Dataset = new() { Folder = _pairs.Root, Rescale = rescale } });

        Assert.Equal(2, Nearest(tables)[0]);
        Assert.InRange(Nearest(tables)[1], 0, 1e-4);
        Assert.Empty(_pairs.Warnings);
    }

    [Fact]
    public void Figures_are_drawn_of_one_seed_and_of_several()
    {
        _pairs.Add("a", _slices, PairFolder.Map(_slices, (_, made) => made.Clear()));

        var drawn = _pairs.Draw(_pairs.Experiment, _pairs.Experiment with { Seed = 1 });

        Assert.Equal(
            ["curve-mean.csv", "curve.png", "curve.svg", "histogram.png", "histogram.svg"],
            drawn.SelectMany(Directory.GetFiles).Select(Path.GetFileName).Order());
        Assert.Contains("AP &lt; 0.5", File.ReadAllText(Path.Combine(drawn[1], "histogram.svg")), StringComparison.Ordinal);
    }

    private static double[] Nearest(string tables) =>
        NumericTable.Read(Path.Combine(tables, "nearest-blur.csv")).Rows.Single();

    private static string Sentence(string tables) => File.ReadAllText(Path.Combine(tables, "blind-spot.txt"));

    private static SliceStack Times(SliceStack slices, float factor) =>
        slices with { Pixels = [.. slices.Pixels.Select(pixel => factor * pixel)] };

    private static SliceStack Cropped(SliceStack slices, int size)
    {
        var first = (slices.Height - size) / 2;
        return new(
            [.. from slice in Enumerable.Range(0, slices.Count)
                from row in Enumerable.Range(first, size)
                from column in Enumerable.Range(first, size)
                select slices[slice].Pixels.Span[row * slices.Width + column]],
            slices.Count, size, size);
    }
}
