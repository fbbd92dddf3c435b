namespace Residua.Numerics.Tests.Volumes;

public class CropOrPadTests
{
    [Theory]
    [InlineData("same length", 3, 3, "1 2 3")]
    [InlineData("one more goes before", 2, 5, "0 0 1 2 0")]
    [InlineData("padded evenly", 2, 4, "0 1 2 0")]
    [InlineData("one more is cut before", 5, 2, "3 4")]
    [InlineData("cut evenly", 5, 3, "2 3 4")]
    [InlineData("to one voxel", 4, 1, "3")]
    [InlineData("from one voxel", 1, 2, "0 1")]
    public void The_centre_stays(string why, int from, int to, string expected)
    {
        float[] line = [.. Enumerable.Range(1, from).Select(i => (float)i)];
        VolumeShape[] shapes = [new(from, 1, 1), new(1, from, 1), new(1, 1, from)];
        VolumeShape[] wanted = [new(to, 1, 1), new(1, to, 1), new(1, 1, to)];
        for (var axis = 0; axis < 3; axis++)
        {
            var cut = CropOrPad.Apply(new(line, shapes[axis]), wanted[axis]);
            Assert.True(string.Join(' ', cut.Voxels.ToArray()) == expected, $"{why}, axis {axis}");
        }
    }

    [Fact]
    public void Crops_one_axis_and_pads_another()
    {
        var cut = CropOrPad.Apply(new(new float[] { 1, 2, 3, 4, 5, 6 }, new(3, 2, 1)), new(1, 3, 2));

        Assert.Equal([0, 0, 0, 0, 2, 5], cut.Voxels.ToArray());
        Assert.Equal((1, -1, -1), CropOrPad.FirstVoxel(new(3, 2, 1), new(1, 3, 2)));
    }

    [Fact]
    public void Impossible_shapes_are_refused()
    {
        var volume = new Volume(new float[6], new(3, 2, 1));
        Assert.Throws<ArgumentException>(() => CropOrPad.Apply(volume, new(0, 2, 1)));
        Assert.Throws<ArgumentException>(() => CropOrPad.Apply(volume, new(3, -2, 1)));
        Assert.Throws<ArgumentException>(() => CropOrPad.Apply(new(new float[5], new(3, 2, 1)), new(1, 1, 1)));
        Assert.Throws<ArgumentException>(() => CropOrPad.Apply(new(new[] { float.NaN }, new(1, 1, 1)), new(1, 1, 1)));
    }
}
