using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class GaussianBlurTests
{
    public static TheoryData<string[]> Images => Golden.Rows("blur.csv");

    [Theory, MemberData(nameof(Images))]
    public void Equals_SciPy_bit_for_bit(string[] row)
    {
        int height = Golden.Int(row[0]), width = Golden.Int(row[1]);
        var blurred = new float[height * width];
        new GaussianBlur(Golden.Double(row[2]))
            .Apply(new Slice(Sample.Image(height * width, Golden.Int(row[3])), height, width), blurred);
        Assert.Equal(row[4], Golden.Sha256<float>(blurred));
    }

    [Theory]
    [InlineData(0.151515, 1, 0.999999999305, 3.47589127882e-10)]
    [InlineData(0.252525, 1, 0.999213909961, 0.00039304501952)]
    [InlineData(0.505051, 2, 0.77975919024, 0.109813683303)]
    [InlineData(1.010101, 4, 0.394954353972, 0.241947364071)]
    [InlineData(5.0, 20, 0.079791656888, 0.0782116762225)]
    public void Kernel_is_as_published(double sigma, int radius, double centre, double next)
    {
        // The published sigmas are the grid's 5k/99, rounded.
        var blur = new GaussianBlur(Math.Round(sigma * 99 / 5) * 5 / 99);
        Assert.Equal(radius, blur.Radius);
        Assert.Equal(centre, blur.Weights[0], 1e-12);
        Assert.Equal(next, blur.Weights[1], next * 1e-11);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1249)]
    public void A_kernel_of_one_pixel_copies(double sigma)
    {
        var image = Sample.Image(12, seed: 3);
        var blurred = new float[12];
        new GaussianBlur(sigma).Apply(new Slice(image, 3, 4), blurred);
        Assert.Equal(image, blurred);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Sums_the_centre_and_then_pairs_from_the_outside_in(double sigma)
    {
        // Three pixels are chosen to cancel the rest: what remains is rounding, and rounding tells the order.
        var blur = new GaussianBlur(sigma);
        var column = Sample.Image(41, seed: 6);
        for (var k = 1; k <= 3; k++)
        {
            column[20 + k] -= (float)(Sum(blur, i => column[20 + i]) / blur.Weights[k]);
        }

        var blurred = new float[41];
        blur.Apply(new Slice(column, 41, 1), blurred);

        var once = (float)Sum(blur, i => column[20 + i]);
        Assert.Equal((float)Sum(blur, _ => once), blurred[20]);
    }

    [Fact]
    public void Blurs_in_place()
    {
        var image = Sample.Image(40 * 37, seed: 3);
        var blurred = new float[image.Length];
        var blur = new GaussianBlur(2.2);
        blur.Apply(new Slice(image, 40, 37), blurred);
        blur.Apply(new Slice(image, 40, 37), image);
        Assert.Equal(blurred, image);
    }

    [Fact]
    public void A_second_call_allocates_nothing()
    {
        var (image, blurred, blur) = (new Slice(Sample.Image(64 * 64, 1), 64, 64), new float[64 * 64], new GaussianBlur(3));
        blur.Apply(image, blurred);
        var before = GC.GetAllocatedBytesForCurrentThread();
        blur.Apply(image, blurred);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1.1e4)]
    public void An_impossible_sigma_is_refused(double sigma) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianBlur(sigma));

    [Fact]
    public void Wrong_lengths_are_refused()
    {
        var blur = new GaussianBlur(1);
        Assert.Throws<ArgumentException>(() => blur.Apply(new Slice(new float[5], 2, 3), new float[5]));
        Assert.Throws<ArgumentException>(() => blur.Apply(new Slice(new float[6], 2, 3), new float[5]));
    }

    private static double Sum(GaussianBlur blur, Func<int, float> at)
    {
        var sum = at(0) * blur.Weights[0];
        for (var k = blur.Radius; k > 0; k--)
        {
            sum += ((double)at(-k) + at(k)) * blur.Weights[k];
        }

        return sum;
    }
}
