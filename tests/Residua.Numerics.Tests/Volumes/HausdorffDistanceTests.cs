using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Volumes;

public class HausdorffDistanceTests
{
    // Both values are MONAI's.
    [Fact]
    public void Two_boxes_are_three_voxels_apart()
    {
        var shape = new VolumeShape(10, 9, 8);
        Assert.Equal(3, HausdorffDistance.Between(Box(shape, 2, 5, 2, 5, 2, 5), Box(shape, 3, 8, 2, 5, 2, 4), shape));
    }

    [Fact]
    public void An_empty_mask_is_infinitely_far_and_two_have_no_distance()
    {
        var shape = new VolumeShape(4, 4, 4);
        var box = Box(shape, 1, 2, 1, 2, 1, 2);
        Assert.Equal(double.PositiveInfinity, HausdorffDistance.Between(box, new byte[64], shape));
        Assert.Equal(double.PositiveInfinity, HausdorffDistance.Between(new byte[64], box, shape));
        Assert.Equal(double.NaN, HausdorffDistance.Between(new byte[64], new byte[64], shape));
    }

    [Theory]
    [InlineData(0.005)]
    [InlineData(0.05)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void Equals_the_definition(double density)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var shape = new VolumeShape(11 + seed, 9, 7 + (seed % 2));
            var (one, other) = (Mask(shape, density, seed), Mask(shape, density / 2, seed + 100));
            (one[seed], other[shape.Length - seed]) = (1, 1);
            Assert.Equal(Naive(one, other, shape), HausdorffDistance.Between(one, other, shape), 1e-12);
        }
    }

    private static byte[] Box(VolumeShape shape, int x0, int x1, int y0, int y1, int z0, int z1) =>
        [.. Points(shape).Select(p =>
            p.X >= x0 && p.X < x1 && p.Y >= y0 && p.Y < y1 && p.Z >= z0 && p.Z < z1 ? (byte)1 : (byte)0)];

    private static byte[] Mask(VolumeShape shape, double density, long seed) =>
        [.. Sample.Image(shape.Length, seed).Select(value => value < density ? (byte)1 : (byte)0)];

    private static IEnumerable<(int X, int Y, int Z)> Points(VolumeShape shape) => Enumerable.Range(0, shape.Length)
        .Select(i => (i % shape.X, i / shape.X % shape.Y, i / shape.SliceLength));

    private static double Naive(byte[] one, byte[] other, VolumeShape shape)
    {
        var (a, b) = (Surface(one, shape), Surface(other, shape));
        return Math.Max(a.Max(p => b.Min(q => Distance(p, q))), b.Max(p => a.Min(q => Distance(p, q))));
    }

    private static (int X, int Y, int Z)[] Surface(byte[] mask, VolumeShape shape)
    {
        bool IsSet(int x, int y, int z) => (uint)x < (uint)shape.X && (uint)y < (uint)shape.Y && (uint)z < (uint)shape.Z
            && mask[shape.IndexOf(x, y, z)] == 1;
        return [.. Points(shape).Where(p => IsSet(p.X, p.Y, p.Z) && !(
            IsSet(p.X - 1, p.Y, p.Z) && IsSet(p.X + 1, p.Y, p.Z) && IsSet(p.X, p.Y - 1, p.Z)
            && IsSet(p.X, p.Y + 1, p.Z) && IsSet(p.X, p.Y, p.Z - 1) && IsSet(p.X, p.Y, p.Z + 1)))];
    }

    private static double Distance((int X, int Y, int Z) p, (int X, int Y, int Z) q) =>
        Math.Sqrt(((p.X - q.X) * (p.X - q.X)) + ((p.Y - q.Y) * (p.Y - q.Y)) + ((p.Z - q.Z) * (p.Z - q.Z)));
}
