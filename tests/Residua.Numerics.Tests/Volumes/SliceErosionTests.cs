using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Volumes;

public class SliceErosionTests
{
    [Theory]
    [InlineData(30, 80, 2, 3, 24 * 74 * 2)]
    [InlineData(5, 5, 1, 2, 1)]
    [InlineData(5, 5, 3, 3, 0)]
    [InlineData(1, 9, 2, 1, 0)]
    [InlineData(4, 4, 1, int.MaxValue, 0)]
    public void A_full_mask_shrinks_from_the_border(int x, int y, int z, int iterations, int left)
    {
        var shape = new VolumeShape(x, y, z);
        byte[] full = [.. Enumerable.Repeat((byte)1, shape.Length)];
        Assert.Equal(left, SliceErosion.Apply(full, shape, iterations).Count(set => set == 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Keeps_what_is_farther_from_the_background_than_the_iterations_in_city_blocks(int iterations)
    {
        var shape = new VolumeShape(41, 23, 3);
        byte[] mask = [.. Sample.Image(shape.Length, seed: 9).Select(value => value < 0.97 ? (byte)1 : (byte)0)];
        var eroded = SliceErosion.Apply(mask, shape, iterations);
        for (var i = 0; i < mask.Length; i++)
        {
            var (x, y, z) = (i % shape.X, i / shape.X % shape.Y, i / shape.SliceLength);
            Assert.Equal(IsFar(mask, shape, x, y, z, iterations), eroded[i] == 1);
        }
    }

    [Fact]
    public void Zero_iterations_copy() => Assert.Equal([1, 0, 1, 1], SliceErosion.Apply([1, 0, 1, 1], new(2, 2, 1), 0));

    [Fact]
    public void Impossible_arguments_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SliceErosion.Apply([1, 1], new(2, 2, 1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SliceErosion.Apply([1, 1], new(2, 1, 1), -1));
    }

    private static bool IsFar(byte[] mask, VolumeShape shape, int x, int y, int z, int iterations)
    {
        for (var dy = -iterations; dy <= iterations; dy++)
        {
            var reach = iterations - Math.Abs(dy);
            for (var dx = -reach; dx <= reach; dx++)
            {
                var isOutside = (uint)(x + dx) >= (uint)shape.X || (uint)(y + dy) >= (uint)shape.Y;
                if (isOutside || mask[shape.IndexOf(x + dx, y + dy, z)] == 0)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
