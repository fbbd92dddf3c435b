namespace Residua.Fuzz.Tests;

/// <summary>The good files are good: else every damage of them would be refused for another reason than its own.</summary>
public sealed class KindTests
{
    public static TheoryData<string> Names => new(AllKinds.Make().Select(kind => kind.Name));

    [Theory, MemberData(nameof(Names))]
    public void Undamaged_seeds_are_read(string name)
    {
        var kind = AllKinds.Make().Single(kind => kind.Name == name);
        var path = Path.GetTempFileName();
        Assert.All(kind.Seeds, seed =>
        {
            File.WriteAllBytes(path, kind.Seal?.Invoke([.. seed]) ?? seed);
            var outcome = Replay.Of(kind, path);
            Assert.True(outcome.Result == Result.Read, $"{name} {outcome}");
        });
        File.Delete(path);
    }

    [Fact]
    public void Names_differ_and_can_be_folders()
    {
        var names = AllKinds.Make().Select(kind => kind.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches("^[a-z-]+$", name));
    }

    [Theory]
    [InlineData("pt-*", "pt-zip pt-pickle pt-legacy")]
    [InlineData("claims", "claims")]
    [InlineData("none", "")]
    public void A_pattern_selects(string pattern, string expected) =>
        Assert.Equal(expected, string.Join(' ', AllKinds.Matching(pattern).Select(kind => kind.Name)));

    [Fact]
    public void What_once_was_a_find_is_none_any_more() => Assert.All(KeptFinds(), path =>
    {
        var outcome = Replay.Of(path);
        Assert.True(outcome.Result != Result.Found, $"{path} {outcome}");
    });

    private static IEnumerable<string> KeptFinds() =>
        Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "finds")).SelectMany(Directory.GetFiles);
}
