using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Residua.Data.Phantoms;

namespace Residua.Data.Tests.Phantoms;

public class BrainPhantomTests
{
    private static readonly BrainPhantom Small = new(Seed: 0, Size: 64, FirstSlice: 127, SliceCount: 3);

    [Fact]
    public void A_subject_is_the_same_bits_on_every_machine()
    {
        var bytes = MemoryMarshal.AsBytes(Small.Draw(0).Pixels.AsSpan());

        Assert.Equal(
            "F5BBF0BCD4EE8A8ABEBAAA412F24F28B79478A6EC4473400923D6FEE7D8C757E",
            Convert.ToHexString(SHA256.HashData(bytes)));
    }

    [Fact]
    public void A_slice_does_not_depend_on_the_slices_drawn_with_it()
    {
        var range = (Small with { FirstSlice = 118, SliceCount = 25 }).Draw(3);
        var alone = (Small with { FirstSlice = 128, SliceCount = 1 }).Draw(3);

        Assert.Equal(range[10].Pixels.ToArray(), alone[0].Pixels.ToArray());
    }

    [Theory]
    [InlineData(64)]
    [InlineData(96)]
    [InlineData(256)]
    public void Foreground_is_46_percent_at_every_size(int size)
    {
        var phantom = new BrainPhantom(Seed: 5, size, FirstSlice: 128, SliceCount: 1);
        var shares = Enumerable.Range(0, 12).Select(subject => Share(phantom.Draw(subject).Pixels, pixel => pixel > 0));

        Assert.InRange(shares.Average(), 0.44, 0.48);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(256)]
    public void Levels_are_exact_steps_from_one_512th_to_the_published_maximum(int size)
    {
        var foreground = new BrainPhantom(Seed: 5, size, SliceCount: 2).Draw(0).Pixels.Where(pixel => pixel != 0).ToArray();

        Assert.InRange(foreground.Min(), 1 / 512f, 0.01f);
        Assert.InRange(foreground.Max(), 0.6f, 0.8543f);
        Assert.All(foreground, pixel => Assert.Equal(Math.Round(pixel / BrainPhantom.Quantum), pixel / BrainPhantom.Quantum));
    }

    [Fact]
    public void The_brain_stays_clear_of_the_border()
    {
        var slices = new BrainPhantom(Seed: 5, Size: 96).Draw(1);
        for (var k = 0; k < slices.Count; k++)
        {
            var pixels = slices[k].Pixels.Span;
            for (var i = 0; i < 96; i++)
            {
                Assert.Equal((0, 0, 0, 0), (pixels[i], pixels[(95 * 96) + i], pixels[i * 96], pixels[(i * 96) + 95]));
            }
        }
    }

    [Fact]
    public void The_brain_ends_before_the_volume_does()
    {
        var slices = new BrainPhantom(Seed: 5, Size: 48, FirstSlice: 0, SliceCount: BrainPhantom.Depth).Draw(0);

        Assert.DoesNotContain(slices.Pixels, pixel => !(pixel >= 0 && pixel <= 0.8543f));
        Assert.DoesNotContain(slices[0].Pixels.ToArray().Concat(slices[255].Pixels.ToArray()), pixel => pixel > 0);
    }

    [Fact]
    public void Neighbouring_slices_are_alike_and_distant_ones_less_so()
    {
        var slices = new BrainPhantom(Seed: 5, Size: 128).Draw(2);

        Assert.InRange(Likeness(slices[10], slices[11]), 0.8, 0.99);
        Assert.InRange(Likeness(slices[0], slices[19]), -0.1, 0.6);
    }

    [Theory]
    [InlineData(0, 1, 0, 0)]
    [InlineData(4, 4, 0, 1)]
    [InlineData(0, 1, 1, 0)] // a sum of seed and number would make these two the same subject
    public void Another_subject_or_seed_is_another_brain(int subject, int other, int seed, int otherSeed)
    {
        var phantom = Small with { Size = 128 };

        var likeness =
            Likeness((phantom with { Seed = seed }).Draw(subject)[1], (phantom with { Seed = otherSeed }).Draw(other)[1]);

        Assert.InRange(likeness, -0.1, 0.6);
    }

    [Theory]
    [InlineData("subject below 0", -1, 64, 118, 25)]
    [InlineData("too small for the anatomy", 0, 47, 118, 25)]
    [InlineData("too large", 0, 1025, 118, 25)]
    [InlineData("slice below 0", 0, 64, -1, 25)]
    [InlineData("no slices", 0, 64, 118, 0)]
    [InlineData("slices beyond the volume", 0, 64, 232, 25)]
    [InlineData("more slices than an int can add", 0, 64, 118, int.MaxValue)]
    public void Nonsense_is_refused(string why, int subject, int size, int first, int count)
    {
        var phantom = new BrainPhantom(0, size, first, count);

        Assert.True(Record.Exception(() => phantom.Draw(subject)) is ArgumentOutOfRangeException, why);
    }

    [Fact]
    public void Drawing_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => Small.Draw(0, new CancellationToken(canceled: true)));

    private static double Share(float[] pixels, Func<float, bool> isCounted) => pixels.Count(isCounted) / (double)pixels.Length;

    // Pearson correlation where both are foreground, so that the common outline does not count.
    private static double Likeness(Numerics.Slice one, Numerics.Slice two)
    {
        var pairs = one.Pixels.ToArray().Zip(two.Pixels.ToArray()).Where(pair => pair.First > 0 && pair.Second > 0).ToArray();
        double a = pairs.Average(pair => pair.First), b = pairs.Average(pair => pair.Second);
        var both = pairs.Sum(pair => (pair.First - a) * (pair.Second - b));
        var first = pairs.Sum(pair => (pair.First - a) * (pair.First - a));
        return both / Math.Sqrt(first * pairs.Sum(pair => (pair.Second - b) * (pair.Second - b)));
    }
}
