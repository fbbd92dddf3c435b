using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Volumes;

public class MedianFilterTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 4, 2)]
    [InlineData(16, 5, 5)]
    [InlineData(17, 7, 6)]
    [InlineData(31, 3, 9)]
    [InlineData(40, 9, 1)]
    public void Equals_the_definition(int x, int y, int z)
    {
        var shape = new VolumeShape(x, y, z);
        var voxels = Sample.Image(shape.Length, seed: x);
        Assert.Equal(NaiveMedian.Apply(voxels, shape), MedianFilter.Apply(new(voxels, shape)));
    }

    [Fact]
    public void Equals_the_definition_with_ties_and_signs()
    {
        var shape = new VolumeShape(21, 11, 8);
        float[] voxels = [.. Sample.Image(shape.Length, seed: 5).Select(value => MathF.Floor(value * 4) - 2)];
        Assert.Equal(NaiveMedian.Apply(voxels, shape), MedianFilter.Apply(new(voxels, shape)));
    }

    [Fact]
    public void Two_threads_give_the_same()
    {
        var shape = new VolumeShape(50, 20, 12);
        var volume = new Volume(Sample.Image(shape.Length, seed: 2), shape);
        Assert.Equal(MedianFilter.Apply(volume), MedianFilter.Apply(volume, threads: 2));
    }

    [Fact]
    public void A_voxel_that_is_not_finite_is_named()
    {
        var voxels = new float[60];
        voxels[58] = float.NaN;
        var error = Assert.Throws<ArgumentException>(() => MedianFilter.Apply(new(voxels, new(5, 4, 3))));
        Assert.Contains("voxel (3, 3, 2) is NaN", error.Message);
    }

    [Fact]
    public void A_wrong_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => MedianFilter.Apply(new(new float[59], new(5, 4, 3))));
}
