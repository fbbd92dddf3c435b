using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Volumes;

public class ConnectedComponentsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 4, 3)]
    [InlineData(63, 5, 6)]
    [InlineData(64, 7, 4)]
    [InlineData(65, 4, 7)]
    [InlineData(130, 9, 5)]
    [InlineData(200, 3, 3)]
    public void Equal_those_found_by_flooding(int x, int y, int z)
    {
        var shape = new VolumeShape(x, y, z);
        foreach (var density in new[] { 0.02, 0.05, 0.08, 0.1, 0.13, 0.2, 0.5, 0.9 })
        {
            var mask = Mask(shape, density);
            var (expected, sizes) = NaiveComponents.Find(mask, shape);
            var components = ConnectedComponents.Of(mask, shape);
            var labels = new int[mask.Length];
            components.Label(labels);
            Assert.Equal(sizes.Order(), components.Sizes.Order());
            AssertSamePartition(expected, labels);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Small_ones_are_removed(int voxels)
    {
        var shape = new VolumeShape(70, 9, 8);
        var mask = Mask(shape, 0.06);
        var (labels, sizes) = NaiveComponents.Find(mask, shape);
        byte[] expected = [.. mask.Select((set, i) => set == 1 && sizes[labels[i] - 1] > voxels ? (byte)1 : (byte)0)];
        ConnectedComponents.Of(mask, shape).RemoveUpTo(voxels, mask);
        Assert.Equal(expected, mask);
    }

    // The original code's filter on the same volume keeps the line of eight and the shell.
    [Fact]
    public void Lines_diagonals_and_a_shell()
    {
        var shape = new VolumeShape(40, 20, 20);
        var mask = new byte[shape.Length];
        void Set(int x, int y, int z) => mask[shape.IndexOf(x, y, z)] = 1;
        for (var k = 0; k < 8; k++)
        {
            Set(1 + k, 10, 1);
            if (k < 7)
            {
                Set(1 + k, 1, 1);
                Set(15 + k, 7 + k, 7);
            }
        }

        for (var k = 0; k < 27; k++)
        {
            if (k != 13)
            {
                Set(30 + (k % 3), 10 + (k / 3 % 3), 10 + (k / 9));
            }
        }

        foreach (var (x, y, z) in new[] { (4, 17, 17), (6, 17, 17), (5, 16, 17), (5, 18, 17), (5, 17, 16), (5, 17, 18) })
        {
            Set(x, y, z);
        }

        var components = ConnectedComponents.Of(mask, shape);
        Assert.Equal([6, 7, 7, 8, 26], components.Sizes.Order());
        components.RemoveUpTo(7, mask);
        Assert.Equal(34, mask.Count(set => set == 1));
    }

    [Fact]
    public void An_empty_and_a_full_volume()
    {
        var shape = new VolumeShape(67, 3, 3);
        Assert.Empty(ConnectedComponents.Of(new byte[shape.Length], shape).Sizes);
        byte[] full = [.. Enumerable.Repeat((byte)1, shape.Length)];
        Assert.Equal([shape.Length], ConnectedComponents.Of(full, shape).Sizes);
    }

    [Fact]
    public void A_wrong_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => ConnectedComponents.Of(new byte[7], new(2, 2, 2)));

    private static byte[] Mask(VolumeShape shape, double density) =>
        [.. Sample.Image(shape.Length, seed: shape.X + (long)(1000 * density))
            .Select(value => value < density ? (byte)1 : (byte)0)];

    private static void AssertSamePartition(int[] expected, int[] labels)
    {
        var pairs = expected.Zip(labels).Distinct().ToArray();
        Assert.Equal(expected.Distinct().Count(), pairs.Length);
        Assert.Equal(labels.Distinct().Count(), pairs.Length);
        Assert.All(pairs, pair => Assert.Equal(pair.First == 0, pair.Second == 0));
    }
}
