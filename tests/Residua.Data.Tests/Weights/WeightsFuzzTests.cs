using Residua.Data.Weights;

namespace Residua.Data.Tests;

/// <summary>Whatever the bytes: weights or a <see cref="BadInputException"/>, in little time and memory.</summary>
public sealed class WeightsFuzzTests : IDisposable
{
    private const int Trials = 500;
    private const long MostAllocation = 8 << 20; // what may repeat numbers is 1 MB and four times the file
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10); // one read takes well under a millisecond

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Damaged_safetensors_are_read_or_refused()
    {
        SafeTensorsFile.Write(_folder["w"], new(SmallWeights.EveryType(), new Dictionary<string, string> { ["step"] = "12" }));
        Fuzz(File.ReadAllBytes(_folder["w"]), path => SafeTensorsFile.Read(path));
    }

    [Theory]
    [InlineData("state-dict.pt")]
    [InlineData("views.pt")]
    [InlineData("checkpoint-protocol4.pt")]
    [InlineData("views-legacy-protocol4.pt")]
    [InlineData("types-legacy.pt")]
    public void A_damaged_file_of_PyTorch_is_read_or_refused(string name) =>
        Fuzz(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "goldens", "pytorch", name)),
            path => PyTorchFile.Read(path));

    [Fact]
    public void A_damaged_pickle_is_read_or_refused()
    {
        var random = new Random(11);
        for (var trial = 0; trial < Trials; trial++)
        {
            // Inside a sound archive, so that the damage is never the archive's.
            var pickle = Mutation.Of(System.Text.Encoding.Latin1.GetBytes(HandMadePt.Dictionary(HandMadePt.Tensor())), random);
            IsRead(HandMadePt.Archive(System.Text.Encoding.Latin1.GetString(pickle)), path => PyTorchFile.Read(path));
        }
    }

    private void Fuzz(byte[] original, Action<string> read)
    {
        var random = new Random(7);
        var refused = Enumerable.Range(0, Trials).Count(_ => !IsRead(Mutation.Of(original, random), read));
        Assert.InRange(refused, Trials / 10, Trials); // else the damage was none
    }

    private bool IsRead(byte[] bytes, Action<string> read)
    {
        var path = _folder.Write("damaged", bytes);
        var (allocated, clock) = (GC.GetAllocatedBytesForCurrentThread(), System.Diagnostics.Stopwatch.StartNew());
        try
        {
            read(path);
            return true;
        }
        catch (BadInputException)
        {
            return false;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostAllocation);
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, MostTime);
        }
    }
}
