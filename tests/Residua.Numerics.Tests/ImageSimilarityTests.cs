using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class ImageSimilarityTests
{
    public static TheoryData<string[]> Cases => Golden.Rows("image-similarity.csv");

    [Theory, MemberData(nameof(Cases))]
    public void Equals_scikit_image(string[] row)
    {
        var (height, width, seed) = (Golden.Int(row[0]), Golden.Int(row[1]), Golden.Int(row[2]));
        var (one, other) = (Sample.Image(height * width, seed), Sample.Image(height * width, seed + 100));
        var share = Golden.Double(row[3]);
        float[] mixed = [.. one.Zip(other, (a, b) => (float)(((1 - share) * a) + (share * b)))];
        var (first, second) = (new Slice(one, height, width), new Slice(mixed, height, width));

        // The maps agree to the last bit; the mean of scikit-image is summed up in another order.
        Assert.Equal(Golden.Double(row[4]), ImageSimilarity.Mean(first, second), 1e-14);
        Assert.Equal(Golden.Double(row[5]), ImageSimilarity.Mean(first, second, SsimArithmetic.DoublePrecision), 1e-14);
        Assert.Equal(Golden.Double(row[6]), ReconstructionErrors.MeanAbsolute(one, mixed), 1e-7);
    }

    [Fact]
    public void The_fixtures_images()
    {
        var (one, other) = (Waves(0), Waves(1));

        Assert.Equal(0.8568757348737708, ImageSimilarity.Mean(one, other), 1e-12);
        Assert.Equal(0.07743926346302032, ReconstructionErrors.MeanAbsolute(one.Pixels.Span, other.Pixels.Span), 1e-8);
    }

    [Theory]
    [InlineData(SsimArithmetic.SinglePrecision)]
    [InlineData(SsimArithmetic.DoublePrecision)]
    public void An_image_is_like_itself(SsimArithmetic arithmetic)
    {
        var image = new Slice(Sample.Image(30 * 21, 3), 30, 21);

        Assert.Equal(1, ImageSimilarity.Mean(image, image, arithmetic), 1e-6);
    }

    [Fact]
    public void The_order_of_the_images_does_not_matter()
    {
        var (one, other) = (new Slice(Sample.Image(19 * 26, 3), 19, 26), new Slice(Sample.Image(19 * 26, 4), 19, 26));

        Assert.Equal(ImageSimilarity.Mean(one, other), ImageSimilarity.Mean(other, one));
    }

    public static TheoryData<string, Slice, Slice, string> Bad => new()
    {
        { "sizes differ", Blank(8, 9), Blank(9, 8), "8×9, the other 9×8" },
        { "smaller than the window", Blank(6, 20), Blank(6, 20), "no room" },
        { "empty", default, default, "no room" },
        { "too few pixels", Blank(9, 9), Blank(9, 9) with { Height = 10 }, "10×9 with 81 pixels" },
        { "NaN", Blank(9, 9), new(Enumerable.Repeat(float.NaN, 81).ToArray(), 9, 9), "not finite. (Parameter 'other')" },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_compared_is_refused(string @case, Slice one, Slice other, string reason) => Assert.True(
        Record.Exception(() => ImageSimilarity.Mean(one, other)) is ArgumentException problem
        && problem.Message.Contains(reason, StringComparison.Ordinal), @case);

    [Theory]
    [InlineData(new float[0], new float[0])]
    [InlineData(new[] { 1f }, new[] { 1f, 2f })]
    public void An_error_needs_as_many_pixels_reconstructed(float[] input, float[] reconstruction) =>
        Assert.Throws<ArgumentException>(() => ReconstructionErrors.MeanAbsolute(input, reconstruction));

    [Fact]
    public void A_missing_pixel_is_no_small_error() =>
        Assert.Equal(double.NaN, ReconstructionErrors.MeanAbsolute([1, 2], [1, float.NaN]));

    private static Slice Blank(int height, int width) => new(new float[height * width], height, width);

    private static Slice Waves(int b) => new(
        Enumerable.Range(0, 128 * 128)
            .Select(i => (float)(0.5 + (0.25 * Math.Sin((0.11 * (i / 128)) + (0.5 * b))) + (0.25 * Math.Cos(0.07 * (i % 128)))))
            .ToArray(),
        128, 128);
}
