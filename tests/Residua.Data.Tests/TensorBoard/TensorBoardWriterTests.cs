using System.Text;

namespace Residua.Data.Tests;

public sealed class TensorBoardWriterTests : IDisposable
{
    private static readonly FixedClock Clock = new(DateTimeOffset.UnixEpoch.AddSeconds(1_700_000_000.5));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_is_named_as_TensorBoard_looks_for_it()
    {
        using var first = new TensorBoardWriter(_folder["run"], Clock);
        using var second = new TensorBoardWriter(_folder["run"], Clock);

        Assert.Equal(_folder[$"run/events.out.tfevents.1700000000.{Environment.MachineName}"], first.FilePath);
        Assert.Equal($"{first.FilePath}.1", second.FilePath); // and the first is as it was
    }

    [Fact]
    public void The_bytes_are_those_of_TensorFlow()
    {
        using (var writer = new TensorBoardWriter(_folder.Path, Clock))
        {
            writer.Scalar("train/rec_loss", 300, 0.25);
        }

        // The first twelve begin every event file that TensorFlow writes; the others were checked with a parser in Python.
        Assert.Equal(
            "1800000000000000a37f4b22" + "09" + "00002040fc54d941" + "1a0d" + Hex("brain.Event:2") + "2b353110"
            + "2500000000000000" + "eabc36f3"
            + "09" + "00002040fc54d941" + "10ac02" + "2a17" + "0a15" + "0a0e" + Hex("train/rec_loss") + "150000803e" + "d30729bf",
            Convert.ToHexStringLower(File.ReadAllBytes(Directory.GetFiles(_folder.Path).Single())));
    }

    [Fact]
    public void Every_scalar_is_in_the_file_at_once()
    {
        using var writer = new TensorBoardWriter(_folder.Path, Clock);
        var before = new FileInfo(writer.FilePath).Length;

        writer.Scalar("val/average precision", 0, double.NaN);

        Assert.True(new FileInfo(writer.FilePath).Length > before);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused()
    {
        var file = _folder.Write("file", "");
        var refused = Assert.Throws<BadInputException>(() => new TensorBoardWriter(Path.Combine(file, "run"), Clock));
        Assert.Contains("cannot be written", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_scalar_is_not_written()
    {
        using var writer = new TensorBoardWriter(_folder.Path, Clock);
        Assert.Throws<ArgumentException>(() => writer.Scalar("", 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Scalar("loss", -1, 1));
    }

    private static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
