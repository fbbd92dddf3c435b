using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Volumes;

public class HalfResolutionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(60)]
    public void A_constant_stays_and_an_odd_length_ends_in_0(int length)
    {
        var halved = HalfResolution.OfImage(new(Enumerable.Repeat(0.7f, length).ToArray(), new(length, 1, 1)));

        // The other two axes have one voxel: an odd length, whose only sample is the last.
        Assert.Equal(new VolumeShape((length + 1) / 2, 1, 1), halved.Shape);
        Assert.All(halved.Voxels.ToArray(), voxel => Assert.Equal(0, voxel));

        var constant = Enumerable.Repeat(0.7f, 4 * length).ToArray();
        var block = HalfResolution.OfImage(new(constant, new(length, 2, 2))).Voxels.ToArray();
        Assert.All(block[..(length / 2)], voxel => Assert.Equal(0.7f, voxel, 1e-6));
        Assert.All(block[(length / 2)..], voxel => Assert.Equal(0, voxel));
    }

    [Fact]
    public void A_parabola_is_interpolated_exactly_away_from_the_border()
    {
        // Cubic splines reproduce cubics; what the border disturbs fades by a factor of 3.7 a voxel.
        var shape = new VolumeShape(80, 80, 80);
        var voxels = new float[shape.Length];
        for (var at = 0; at < voxels.Length; at++)
        {
            voxels[at] = Parabola(at % 80, at / 80 % 80, at / 6400);
        }

        var halved = HalfResolution.OfImage(new(voxels, shape), threads: 2);

        Assert.Equal(Parabola(40.5f, 36.5f, 44.5f), halved.Voxels.Span[halved.Shape.IndexOf(20, 18, 22)], 1e-4);

        static float Parabola(float x, float y, float z) => ((x - 30) * (x - 30) / 100) + (y * z / 500) - (x * y / 900);
    }

    [Theory]
    [InlineData(8, 6, 4)]
    [InlineData(7, 5, 3)]
    [InlineData(2, 2, 2)]
    public void Threads_change_nothing_and_the_input_stays(int x, int y, int z)
    {
        var shape = new VolumeShape(x, y, z);
        var volume = new Volume(Sample.Image(shape.Length, seed: 2), shape);
        var before = volume.Voxels.ToArray();

        var halved = HalfResolution.OfImage(volume, threads: 3).Voxels.ToArray();

        Assert.Equal(halved, HalfResolution.OfImage(volume).Voxels.ToArray());
        Assert.Equal(before, volume.Voxels.ToArray());
    }

    // Read off the original on volumes of indices.
    [Theory]
    [InlineData(192, 192, 100)]
    [InlineData(98, 14, 10)]
    public void Labels_are_those_of_the_later_neighbour_but_for_one_lost_tie(int x, int y, int z)
    {
        var shape = new VolumeShape(x, y, z);
        int[] Sources(Func<int, int> place, int count, Func<int, int> index)
        {
            var places = Enumerable.Range(0, shape.Length).Select(at => (float)place(at)).ToArray();
            var halved = HalfResolution.OfLabels(new(places, shape));
            return [.. Enumerable.Range(0, count).Select(i => (int)halved.Voxels.Span[index(i)])];
        }

        var alongX = Enumerable.Range(0, x / 2).Select(i => x == 98 && i == 27 ? 54 : (2 * i) + 1);
        Assert.Equal(alongX, Sources(at => at % x, x / 2, i => i));
        Assert.Equal(Enumerable.Range(0, y / 2).Select(i => (2 * i) + 1), Sources(at => at / x % y, y / 2, i => i * (x / 2)));
        Assert.Equal(
            Enumerable.Range(0, z / 2).Select(i => (2 * i) + 1), Sources(at => at / (x * y), z / 2, i => i * (x / 2) * (y / 2)));
    }

    [Fact]
    public void Bad_volumes_are_refused()
    {
        var broken = new Volume(new float[] { 1, float.NegativeInfinity }, new(2, 1, 1));
        Assert.Throws<ArgumentException>(() => HalfResolution.OfImage(broken));
        Assert.Throws<ArgumentException>(() => HalfResolution.OfLabels(broken));
        Assert.Throws<ArgumentException>(() => HalfResolution.OfImage(new(new float[3], new(2, 2, 1))));
        Assert.Throws<ArgumentException>(() => HalfResolution.OfLabels(new(Array.Empty<float>(), default)));
    }
}
