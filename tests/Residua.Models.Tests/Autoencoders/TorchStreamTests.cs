using System.Diagnostics;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>Torch's generator is advanced without drawing.</summary>
public class TorchStreamTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 622)]
    [InlineData(1, 623)]
    [InlineData(1, 624)]
    [InlineData(624, 1)]
    [InlineData(700, 100_000)]
    public void Skipped_is_as_if_drawn(int before, int skipped)
    {
        using var scope = NewDisposeScope();
        manual_seed(2109);
        rand([before]);
        var place = new TorchStream().Save();
        rand([skipped]);
        var expected = rand([1300]).data<float>().ToArray();

        new TorchStream().Restore(place);
        new TorchStream().Skip(skipped);

        Assert.Equal(expected, rand([1300]).data<float>().ToArray());
    }

    [Fact]
    public void The_numbers_of_a_large_network_are_skipped_in_no_time()
    {
        var clock = Stopwatch.StartNew();
        new TorchStream().Skip(143_667_240);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 1);
    }
}
