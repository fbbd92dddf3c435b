namespace StandIns.Tests;

public sealed class TextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The verified file was written by the real package.</summary>
    [Fact]
    public Task Beside_the_test() => Verify("σ,AP\r\n0.25,0.5\n", "csv");

    [Fact]
    public async Task A_missing_verified_file_fails_and_names_both()
    {
        var failure = await Fails(Verify("one\ntwo"), "new");
        Assert.Equal("VerifyException", failure.GetType().Name);
        Assert.Contains(
            "  - Received: new.received.txt\n    Verified: new.verified.txt\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("one\ntwo", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("no newline", "no newline")]
    [InlineData("", "emptyString")]
    [InlineData(null, "null")]
    public async Task Received_is_UTF8_with_BOM_and_line_feeds(string? text, string expected)
    {
        await Fails(Verify(text), "new");
        Assert.Equal([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(expected)], _folder.Read("new.received.txt"));
    }

    [Theory]
    [InlineData("a\nb", "a\nb")]
    [InlineData("a\nb", "a\nb\n")] // an editor's newline at the end
    [InlineData("a\nb", "a\r\nb")]
    [InlineData("a\r\nb\n", "a\nb\n")]
    public async Task Equal(string received, string verified)
    {
        _folder.WriteText("text.verified.txt", verified);
        _folder.WriteText("text.received.txt", "of a former run");
        await Passes(Verify(received), "text");
        Assert.Equal(["text.verified.txt"], _folder.Files);
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a\n", "a")]
    [InlineData("a", "a\n\n")]
    [InlineData("a", " a")]
    [InlineData("a", "A")]
    public async Task Different(string received, string verified)
    {
        _folder.WriteText("text.verified.txt", verified);
        var failure = await Fails(Verify(received), "text");
        Assert.Contains("NotEqual:\n  - Received: text.received.txt", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["text.received.txt", "text.verified.txt"], _folder.Files);
    }

    [Fact]
    public async Task A_comparer_may_forgive()
    {
        _folder.WriteText("text.verified.tsv", "ABC");
        await Passes(Verify("abc", "tsv"), "text");
    }

    [Fact]
    public async Task A_comparer_may_say_why()
    {
        _folder.WriteText("text.verified.tsv", "x");
        var failure = await Fails(Verify("y", "tsv"), "text");
        Assert.Contains("Compare Result:\ntoo different", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text.verified.csv")]
    [InlineData("text#00.verified.txt")]
    public async Task A_verified_file_that_nothing_is_compared_with_fails(string stale)
    {
        _folder.WriteText("text.verified.txt", "a");
        _folder.WriteText("text.other.verified.txt", "of another test");
        _folder.WriteText(stale, "a");
        var failure = await Fails(Verify("a"), "text");
        Assert.Contains($"Delete:\n  - {stale}\n", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AutoVerify_takes_what_comes(bool exists)
    {
        if (exists)
        {
            _folder.WriteText("text.verified.txt", "old");
        }

        await Passes(Verify("new").AutoVerify(), "text");
        Assert.Equal(["text.verified.txt"], _folder.Files);
        Assert.Equal("new", File.ReadAllText(_folder.At("text.verified.txt")));
    }

    [Fact]
    public async Task Text_is_not_for_binary_extensions() =>
        Assert.DoesNotContain("VerifyException", (await Fails(Verify("a", "png"), "text"))
            .GetType().Name, StringComparison.Ordinal);

    [Fact]
    public async Task A_verification_that_has_begun_cannot_be_changed()
    {
        _folder.WriteText("text.verified.txt", "a");
        var verification = Verify("a").UseDirectory(_folder.Path).UseFileName("text");
        await verification;
        Assert.ThrowsAny<Exception>(() => (object)verification.UseFileName("other"));
        Assert.ThrowsAny<Exception>(
            () => VerifierSettings.RegisterStringComparer("late", (_, _, _) => throw new InvalidOperationException()));
    }

    private Task<VerifyResult> Passes(SettingsTask verification, string name) =>
        verification.UseDirectory(_folder.Path).UseFileName(name).ToTask();

    private Task<Exception> Fails(SettingsTask verification, string name) =>
        Assert.ThrowsAnyAsync<Exception>(() => Passes(verification, name));
}
