using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class HistogramEqualisationTests
{
    public static TheoryData<string[]> Images => Golden.Rows("equalisation.csv");

    [Theory, MemberData(nameof(Images))]
    public void Equals_scikit_image_bit_for_bit(string[] row)
    {
        var image = Image(row[0], Golden.Int(row[1]) * Golden.Int(row[2]), Golden.Int(row[3]));
        HistogramEqualisation.Fit(image).Apply(image, image);
        Assert.Equal(row[4], Golden.Sha256<float>(image));
    }

    [Fact]
    public void A_map_of_the_stack_keeps_the_order_of_intensities_across_slices()
    {
        float[] dark = [0, 0.1f, 0.2f, 0.3f], bright = [0, 0.6f, 0.7f, 0.8f];
        var global = HistogramEqualisation.Fit([.. dark, .. bright]);
        global.Apply(dark, dark);
        global.Apply(bright, bright);
        Assert.True(dark[3] < bright[1]);
        Assert.Equal(1, bright[3]);
    }

    [Fact]
    public void Beyond_the_fitted_range_the_map_is_constant()
    {
        float[] mapped = [1e-6f, 0.01f, 5, float.PositiveInfinity];
        HistogramEqualisation.Fit([0.2f, 0.4f, 0.6f, 0.6f]).Apply(mapped, mapped);
        Assert.Equal([0.25f, 0.25f, 1, 1], mapped);
    }

    [Fact]
    public void Zero_negative_and_NaN_are_background()
    {
        float[] mapped = [0, -0.5f, float.NaN, 0.5f];
        HistogramEqualisation.Fit(mapped).Apply(mapped, mapped);
        Assert.Equal([0, 0, 0, 0.5f], mapped);
    }

    [Fact]
    public void What_cannot_be_equalised_is_refused()
    {
        Assert.Throws<ArgumentException>(() => HistogramEqualisation.Fit([0, -1, float.NaN]));
        Assert.Throws<ArgumentException>(() => HistogramEqualisation.Fit([0.5f, float.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HistogramEqualisation.Fit([0.5f], bins: 0));
        Assert.Throws<ArgumentException>(() => HistogramEqualisation.Fit([0.5f]).Apply([0.5f], new float[2]));
    }

    private static float[] Image(string kind, int pixels, long seed)
    {
        var random = new PythonRandom(seed);
        Func<double, double> shape = kind switch
        {
            "levels" => x => Math.Floor(x * 9) / 8,
            "constant" => _ => 0.37,
            "crowded" => x => Math.Pow(x, 8),
            "faint" => x => x * 1e-30,
            "narrow" => x => 0.5 + Math.Floor(x * 6) * 6e-8,
            "signed" => x => x - 0.5,
            "edges" => x => (float)(0.1 + Math.Floor(x * 257) / 320) * (1 - (Math.Floor(x * 1e6) % 2) * Math.Pow(2, -24)),
            "large" => x => x * 4096 + 1000,
            _ => x => x,
        };
        return [.. Enumerable.Range(0, pixels).Select(_ => (random.Random(), random.Random()))
            .Select(drawn => drawn.Item2 < 0.5 ? (float)shape(drawn.Item1) : 0)];
    }
}
