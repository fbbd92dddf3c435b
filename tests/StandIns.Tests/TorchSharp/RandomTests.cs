using TorchSharp;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

/// <summary>Streams against numbers that PyTorch 1.13.1 gives (python3-torch of Debian 12).</summary>
[Collection(TorchCollection.Name)]
public sealed class RandomTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Seed_0_gives_PyTorchs_numbers()
    {
        manual_seed(0);
        Assert.Equal([0.49625659f, 0.7682218f, 0.088477433f, 0.13203049f], rand([4]).data<float>().ToArray());

        manual_seed(0);
        Assert.Equal([1.5409961f, -0.2934289f, -2.1787894f, 0.56843126f], randn([4]).data<float>().ToArray());
    }

    [Fact]
    public void A_generator_permutes_as_PyTorchs()
    {
        using var generator = new Generator(7);
        Assert.Equal(ExpectedPermutation, randperm(10, generator: generator).data<long>().ToArray());
    }

    [Fact]
    public void A_state_brings_the_same_numbers_again()
    {
        manual_seed(3);
        rand([5]);
        using var state = get_rng_state();
        var first = randn([20]).data<float>().ToArray();

        set_rng_state(state);

        Assert.Equal(first, randn([20]).data<float>().ToArray());
    }

    private static readonly long[] ExpectedPermutation = [5, 0, 3, 4, 1, 7, 9, 6, 8, 2];
}
