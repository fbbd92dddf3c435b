using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning.CodeDigests;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Planning.CodeDigests;

public sealed class CodeDigestCacheTests : IDisposable
{
    private readonly Workshop _workshop = new();

    private string File => _workshop.Beside("code");

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void Digests_are_remembered_while_the_assemblies_are_the_same()
    {
        var digest = Fresh(Table(new Auto()));
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace(digest, new string('a', 64)));
        Assert.Equal(new string('a', 64), new CodeDigestCache(File).Of(Table(new Auto())));
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace("Tests=", "Tests=0"));
        Assert.Equal(digest, new CodeDigestCache(File).Of(Table(new Auto())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense\n")]
    [InlineData("a\tb\tc\n")]
    public void A_damaged_file_counts_as_empty(string text)
    {
        var digest = Fresh(Table(new Auto()));
        System.IO.File.WriteAllText(File, text);
        Assert.Equal(digest, new CodeDigestCache(File).Of(Table(new Auto())));
    }

    [Fact]
    public void Settings_bring_the_code_of_their_types() =>
        Assert.NotEqual(Fresh(Table(new Auto())), Fresh(Table(new Diffusion())));

    private string Fresh(Step step)
    {
        var cache = new CodeDigestCache(File);
        var digest = cache.Of(step);
        cache.Save();
        return digest;
    }

    private static Step Table(Model model) => Step.Create(
        Stage.Score, "table", new { Models = new[] { model } }, NoInputs.None,
        (settings, _, run) => run.Status($"{settings.Models[0].Loss(1)}"));

    private abstract record Model
    {
        public abstract double Loss(double x);
    }

    private sealed record Auto : Model
    {
        public override double Loss(double x) => x * 11;
    }

    private sealed record Diffusion : Model
    {
        public override double Loss(double x) => x * 12;
    }
}
