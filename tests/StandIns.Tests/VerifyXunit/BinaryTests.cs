namespace StandIns.Tests;

public sealed class BinaryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_verified_file_fails()
    {
        var failure = await Fails(Verify(new byte[] { 1, 2 }, "png"));
        Assert.Contains("New:\n  - Received: bytes.received.png\n    Verified: bytes.verified.png", failure.Message,
            StringComparison.Ordinal);
        Assert.Equal([1, 2], _folder.Read("bytes.received.png"));
    }

    [Theory]
    [InlineData("bytes")]
    [InlineData("stream")]
    [InlineData("file")]
    public async Task Equal(string source)
    {
        _folder.Write("bytes.verified.png", 1, 2, 3);
        _folder.Write("bytes.received.png", 9);
        _folder.Write("source.png", 1, 2, 3);
        var stream = new MemoryStream([1, 2, 3]) { Position = 2 };
        await Passes(source switch
        {
            "bytes" => Verify(new byte[] { 1, 2, 3 }, "png"),
            "stream" => Verify(stream, "png"),
            _ => VerifyFile(_folder.At("source.png")),
        });
        Assert.Equal(["bytes.verified.png", "source.png"], _folder.Files);
        Assert.Equal(source != "stream", stream.CanRead);
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 4 })]
    [InlineData(new byte[] { 1, 2 })]
    [InlineData(new byte[] { 1, 2, 3, 0 })]
    public async Task Different(byte[] received)
    {
        _folder.Write("bytes.verified.png", 1, 2, 3);
        var failure = await Fails(Verify(received, "png"));
        Assert.Contains("NotEqual:\n  - Received: bytes.received.png", failure.Message, StringComparison.Ordinal);
        Assert.Equal(received, _folder.Read("bytes.received.png"));
        Assert.Equal([1, 2, 3], _folder.Read("bytes.verified.png"));
    }

    [Fact]
    public async Task A_comparer_decides()
    {
        _folder.Write("bytes.verified.dat", 1, 2, 3);
        await Passes(Verify(new byte[] { 1, 7 }, "dat"));
        Assert.Equal(["bytes.verified.dat"], _folder.Files);
    }

    [Fact]
    public async Task A_comparer_finds_the_difference()
    {
        _folder.Write("bytes.verified.dat", 1, 2, 3);
        await Fails(Verify(new byte[] { 2, 2, 3 }, "dat"));
        Assert.Equal([2, 2, 3], _folder.Read("bytes.received.dat"));
    }

    [Fact]
    public async Task A_broken_comparer_is_reported_with_both_files()
    {
        _folder.Write("bytes.verified.boom", 1);
        var failure = await Fails(Verify(new byte[] { 1 }, "boom"));
        Assert.Contains("bytes.received.boom", failure.Message, StringComparison.Ordinal);
        Assert.Contains("bytes.verified.boom", failure.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(failure.InnerException);
    }

    [Fact]
    public async Task Bytes_of_a_text_extension_are_compared_as_text()
    {
        _folder.WriteText("bytes.verified.csv", "a\nb");
        await Passes(Verify("a\r\nb"u8.ToArray(), "csv"));
    }

    [Fact]
    public async Task Nothing_is_no_snapshot()
    {
        await Fails(Verify(Array.Empty<byte>(), "png"));
        Assert.DoesNotContain("bytes.verified.png", _folder.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".png")]
    public async Task Extensions_have_no_dot(string extension) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Verify(new byte[] { 1 }, extension)
            .UseDirectory(_folder.Path));

    private Task<VerifyResult> Passes(SettingsTask verification) =>
        verification.UseDirectory(_folder.Path).UseFileName("bytes").ToTask();

    private Task<Exception> Fails(SettingsTask verification) =>
        Assert.ThrowsAnyAsync<Exception>(() => Passes(verification));
}
