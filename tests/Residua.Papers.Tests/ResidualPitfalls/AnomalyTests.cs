using System.Text.Json;
using Residua.Data;
using Residua.Numerics;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

public class AnomalyTests
{
    [Fact]
    public void A_disk_of_radius_20_has_1245_pixels() => Assert.Equal(1245, new Disk(100, 100, 20).Label(Ramp(256)).Length);

    [Fact]
    public void A_disk_at_the_corner_keeps_what_lies_in_the_image()
    {
        var label = new Disk(0, 0, 3).Label(Ramp(8));

        Assert.Equal([0, 1, 2, 8, 9, 10, 16, 17, 18], label);
    }

    [Fact]
    public void Background_is_never_labelled_and_painted_black()
    {
        float[] pixels = [0, 0.5f, -1];
        var slice = new Slice(pixels, 1, 3);
        var disk = new Disk(0, 1, 5);
        var label = disk.Label(slice);

        Assert.Equal([1], label);
        Assert.Equal([0, 0.75f, 0], new Anomaly(disk, label, []).Paint(slice, 0.75f));
    }

    [Fact]
    public void Centres_are_those_of_the_original()
    {
        var expected = JsonSerializer.Deserialize<int[][]>(File.ReadAllText(ReferenceRun.PathOf("positions.json")))!;

        var anomalies = AnomalyPlacement.Draw(ReferenceRun.TestSlices(), radius: 20, seed: 0);

        Assert.Equal(expected, anomalies.Select(anomaly => (int[])[anomaly.Centre.Row, anomaly.Centre.Column]));
    }

    // Where the pixel at centre + v is read from; the original's rounding makes it depend on the centre's parity.
    [Theory]
    [InlineData(100, 10, 0, 102, 100)]
    [InlineData(100, 5, 5, 101, 101)]
    [InlineData(100, 19, 0, 117, 100)]
    [InlineData(100, 12, 15, 111, 114)]
    [InlineData(100, -10, 0, 98, 100)]
    [InlineData(101, 10, 0, 104, 101)]
    [InlineData(101, 5, 5, 102, 102)]
    [InlineData(101, 19, 0, 118, 101)]
    [InlineData(101, 12, 15, 112, 115)]
    [InlineData(101, -10, 0, 98, 101)]
    public void A_source_reads_nearer_to_the_centre(int centre, int down, int across, int row, int column) =>
        AssertReads(Deformation.Source, centre, down, across, row, column);

    [Theory]
    [InlineData(100, 10, 0, 118, 100)]
    [InlineData(100, 5, 5, 109, 109)]
    [InlineData(100, 19, 0, 121, 100)]
    [InlineData(100, 12, 15, 113, 116)]
    [InlineData(100, 16, 0, 122, 100)]
    [InlineData(100, -10, 0, 82, 100)]
    [InlineData(101, 10, 0, 118, 101)]
    [InlineData(101, 5, 5, 110, 110)]
    [InlineData(101, 19, 0, 122, 101)]
    [InlineData(101, 12, 15, 114, 117)]
    [InlineData(101, 16, 0, 123, 101)]
    [InlineData(101, -10, 0, 84, 101)]
    public void A_sink_reads_farther_from_the_centre(int centre, int down, int across, int row, int column) =>
        AssertReads(Deformation.Sink, centre, down, across, row, column);

    [Fact]
    public void A_shuffle_moves_pixels_and_loses_none()
    {
        var slices = new SliceStack(Ramp(64).Pixels.ToArray(), 1, 64, 64);

        var anomaly = AnomalyPlacement.Draw(slices, radius: 20, seed: 3, TextureKind.PixelShuffle)[0];

        var original = anomaly.Label.Select(index => slices.Pixels[index]).ToArray();
        Assert.NotEqual(original, anomaly.Texture);
        Assert.Equal(original.Order(), anomaly.Texture.Order());
    }

    [Fact]
    public void A_slice_without_foreground_is_refused()
    {
        var slices = new SliceStack([1, 1, 1, 1, 0, 0, 0, 0], 2, 2, 2) { Names = ["a.nii, slice 7", "b.nii, slice 7"] };

        var refusal = Assert.Throws<BadInputException>(() => AnomalyPlacement.Draw(slices, radius: 1, seed: 0));

        Assert.StartsWith("b.nii, slice 7: has no foreground", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, "")]
    [InlineData(17, "anomaly.radius: a disk of radius 17 does not fit into slices of 32×48 pixels; it is at most 16")]
    [InlineData(1000, "anomaly.radius: a disk of radius 1000 does not fit into slices of 32×48 pixels; it is at most 16")]
    public void A_disk_that_no_slice_can_hold_is_refused(int radius, string message)
    {
        var slices = new SliceStack([.. Enumerable.Repeat(1f, 32 * 48)], 1, 32, 48);

        Assert.Equal(message, Record.Exception(() => AnomalyPlacement.Draw(slices, radius, seed: 0))?.Message ?? "");
        Assert.Equal(message, Record.Exception(() => ValidationSet.Of(slices, radius, seed: 0))?.Message ?? "");
    }

    private static void AssertReads(
        Func<Slice, Disk, int[], float[]> deform, int centre, int down, int across, int row, int column)
    {
        var slice = Ramp(256);
        var texture = deform(slice, new Disk(centre, centre, 20), [(centre + down) * 256 + centre + across]);

        Assert.Equal(row * 256 + column + 1, texture[0]);
    }

    // Every pixel has its own intensity: its index + 1, so that none is background.
    private static Slice Ramp(int size) => new(Enumerable.Range(1, size * size).Select(i => (float)i).ToArray(), size, size);
}
