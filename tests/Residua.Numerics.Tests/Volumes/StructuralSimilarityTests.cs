using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Volumes;

public class StructuralSimilarityTests
{
    private static readonly VolumeShape Shape = new(12, 11, 10);
    private static readonly Volume Input = Waves((i, j, k) => 0.5 + (0.4 * Math.Sin((0.7 * i) + (0.3 * j)) * Math.Cos(0.5 * k)));
    private static readonly Volume Reconstruction = Waves((i, j, k) =>
        0.5 + (0.4 * Math.Sin((0.7 * i) + (0.3 * j)) * Math.Cos(0.5 * k))
            + (0.15 * Math.Cos((0.9 * i) - (0.4 * k)) * Math.Sin(0.6 * j)));

    public static TheoryData<string[]> Sigmas => Golden.Rows("similarity.csv");

    [Theory, MemberData(nameof(Sigmas))]
    public void Equals_what_was_computed_in_double(string[] row)
    {
        var map = new StructuralSimilarity(Golden.Double(row[0])).Map(Input, Reconstruction);
        Assert.Equal(Golden.Double(row[1]), map.Average(value => (double)value), 1e-7);
        Assert.Equal(Golden.Double(row[2]), map.Min(), 2e-7);
        Assert.Equal(Golden.Double(row[3]), map[Shape.IndexOf(0, 0, 0)], 2e-7);
        Assert.Equal(Golden.Double(row[4]), map[Shape.IndexOf(6, 5, 4)], 2e-7);
        Assert.Equal(Golden.Double(row[5]), map[Shape.IndexOf(11, 10, 9)], 2e-7);
    }

    [Fact]
    public void The_ensemble_and_its_median_are_as_computed_in_double()
    {
        var maps = StructuralSimilarity.PublishedSigmas.Select(
            sigma => new StructuralSimilarity(sigma).Map(Input, Reconstruction));
        var ensemble = SimilarityEnsemble.Combine([.. maps]);
        Assert.Equal(0.8959571420, ensemble.Average(value => (double)value), 1e-7);
        Assert.Equal(0.9422972157, ensemble[Shape.IndexOf(0, 0, 0)], 2e-7);
        Assert.Equal(0.9184704944, ensemble[Shape.IndexOf(6, 5, 4)], 2e-7);
        Assert.Equal(0.9201929758, ensemble[Shape.IndexOf(11, 10, 9)], 2e-7);
        Assert.Equal(0.3166398350, 1 - ensemble.Min(), 2e-7);

        var median = MedianFilter.Apply(new(ensemble.Select(value => 1 - value).ToArray(), Shape));
        Assert.Equal(0.0638336324, median[Shape.IndexOf(0, 0, 0)], 2e-7);
        Assert.Equal(0.0886715353, median[Shape.IndexOf(6, 5, 4)], 2e-7);
        Assert.Equal(0.0944041722, median.Average(value => (double)value), 1e-7);
    }

    [Theory]
    [InlineData(0.3, 3)]
    [InlineData(0.5, 5)]
    [InlineData(0.7, 5)]
    [InlineData(0.9, 7)]
    [InlineData(1.1, 9)]
    [InlineData(1.3, 11)]
    [InlineData(1.5, 11)]
    [InlineData(1.7, 13)]
    public void The_window_follows_sigma(double sigma, int width) => Assert.Equal(width, new StructuralSimilarity(sigma).Width);

    // Both arithmetics agree but for float32's rounding errors, which the small constants of the formula magnify.
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(1.1)]
    [InlineData(1.7)]
    public void Single_precision_is_near_double(double sigma)
    {
        var shape = new VolumeShape(37, 15, 9);
        var (one, other) = (new Volume(Sample.Image(shape.Length, 1), shape), new Volume(Sample.Image(shape.Length, 2), shape));
        var exact = new StructuralSimilarity(sigma).Map(one, other);
        var single = new StructuralSimilarity(sigma, SsimArithmetic.SinglePrecision).Map(one, other, threads: 2);
        Assert.All(exact.Zip(single), pair => Assert.Equal(pair.First, pair.Second, 2e-4f));
        Assert.NotEqual(exact, single);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9, 1, 2)]
    [InlineData(3, 2, 7)]
    [InlineData(8, 8, 1)]
    public void Volumes_smaller_than_the_window_have_a_map(int x, int y, int z)
    {
        var shape = new VolumeShape(x, y, z);
        var (one, other) = (new Volume(Sample.Image(shape.Length, 1), shape), new Volume(Sample.Image(shape.Length, 2), shape));
        var exact = new StructuralSimilarity(1.7).Map(one, other);
        Assert.All(exact, value => Assert.InRange(value, -1.0001f, 1.0001f));
        var single = new StructuralSimilarity(1.7, SsimArithmetic.SinglePrecision).Map(one, other);
        Assert.All(exact.Zip(single), pair => Assert.Equal(pair.First, pair.Second, 1e-3f));
    }

    [Fact]
    public void Two_threads_give_the_same()
    {
        var ssim = new StructuralSimilarity(1.1);
        Assert.Equal(ssim.Map(Input, Reconstruction), ssim.Map(Input, Reconstruction, threads: 2));
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter()
    {
        var ssim = new StructuralSimilarity(0.7);
        Assert.Equal(ssim.Map(Input, Reconstruction), ssim.Map(Reconstruction, Input));
    }

    [Theory]
    [InlineData(0.3f, 0.3f, 1f)]
    [InlineData(0f, 0f, 1f)]
    [InlineData(1f, 0f, 0f)]
    [InlineData(1f, 2f, 0.8f)]
    public void Constant_volumes_are_compared_by_their_values(float one, float other, float expected)
    {
        var map = new StructuralSimilarity(0.9).Map(Waves((_, _, _) => one), Waves((_, _, _) => other));
        Assert.All(map, value => Assert.Equal(expected, value, 1e-6f));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void An_impossible_sigma_is_refused(double sigma) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StructuralSimilarity(sigma));

    [Fact]
    public void Volumes_that_cannot_be_compared_are_refused()
    {
        var (ssim, shape) = (new StructuralSimilarity(0.5), new VolumeShape(3, 2, 2));
        var good = new Volume(new float[12], shape);
        var bad = new Volume(new float[] { 0, 0, 0, 0, 0, 0, 0, float.NaN, 0, 0, 0, 0 }, shape);
        Assert.Contains("(1, 0, 1) is NaN", Assert.Throws<ArgumentException>(() => ssim.Map(good, bad)).Message);
        var turned = new Volume(new float[12], new(2, 3, 2));
        Assert.Contains("3×2×2", Assert.Throws<ArgumentException>(() => ssim.Map(good, turned)).Message);
        Assert.Throws<ArgumentException>(() => ssim.Map(new(new float[11], shape), good));
        Assert.Throws<ArgumentException>(() => ssim.Map(new(Array.Empty<float>(), new(0, 2, 2)), good));
    }

    [Fact]
    public void An_ensemble_needs_maps_of_one_length()
    {
        Assert.Throws<ArgumentException>(() => SimilarityEnsemble.Combine([]));
        Assert.Throws<ArgumentException>(() => SimilarityEnsemble.Combine([new float[3], new float[4]]));
    }

    private static Volume Waves(Func<int, int, int, double> at)
    {
        var voxels = new float[Shape.Length];
        for (var i = 0; i < voxels.Length; i++)
        {
            voxels[i] = (float)at(i % Shape.X, i / Shape.X % Shape.Y, i / Shape.SliceLength);
        }

        return new(voxels, Shape);
    }
}
