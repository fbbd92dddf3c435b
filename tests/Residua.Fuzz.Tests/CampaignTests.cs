namespace Residua.Fuzz.Tests;

/// <summary>Seconds of what a night's run does, and the proof that it would notice.</summary>
public sealed class CampaignTests : IDisposable
{
    private static readonly TimeSpan Seconds = TimeSpan.FromSeconds(8);

    private readonly string _folder = Directory.CreateTempSubdirectory("residua-fuzz-tests-").FullName;
    private readonly List<Find> _finds = [];

    public static TheoryData<string, Action<string>> PlantedFaults => new()
    {
        { "NullReferenceException", path => { if (First(path) > 128) { ((string?)null)!.ToString(); } } },
        { "IndexOutOfRangeException", path => _ = File.ReadAllBytes(path)[40] },
        { "more than 256 MB", path => _ = new byte[First(path) > 250 ? 300 << 20 : 1] },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whatever_is_read_is_read_or_refused()
    {
        var tallies = Run(new(AllKinds.Make(), DateTime.UtcNow.Ticks, 2) { Time = Seconds });

        var found = _finds.Select(find => $"{find.Kind} seed {find.Seed} input {find.Number}: {find.Detail}");
        Assert.True(_finds.Count == 0, string.Join('\n', found));
        Assert.All(tallies, tally => Assert.True(tally.Value.Inputs > 0, $"{tally.Key} got no input"));
    }

    [Theory, MemberData(nameof(PlantedFaults))]
    public void A_planted_fault_is_found_and_kept(string what, Action<string> read)
    {
        var finds = new FindFolder(_folder);
        new Campaign([Planted(read)], 1, 2) { Inputs = 2000 }.Run(finds.Add, (_, _) => { }, CancellationToken.None);

        var fault = Assert.Single(finds.Faults, fault => fault.Key.StartsWith($"planted: {what}", StringComparison.Ordinal));
        var kept = Directory.GetFiles(Path.Combine(_folder, "planted"), "*.txt");
        Assert.Equal(Math.Min(fault.Value, 3), kept.Length);
        Assert.All(kept, text => Assert.Equal(Result.Found, Replay.Of(Planted(read), Path.ChangeExtension(text, null)).Result));
    }

    [Fact]
    public void A_reader_that_hangs_ends_the_run_and_is_kept()
    {
        using var never = new ManualResetEventSlim();
        var hangs = Planted(path =>
        {
            if (First(path) == 255)
            {
                never.Wait();
            }
        });

        Run(new([hangs], 1, 2) { Patience = TimeSpan.FromSeconds(1) });
        never.Set();

        Assert.Contains(_finds, find => find.What == "hangs" && find.Bytes.FirstOrDefault() == 255);
    }

    [Fact]
    public void A_seed_gives_the_same_inputs_on_any_number_of_cores()
    {
        List<(string, long)> one = Inputs(1), three = Inputs(3);
        Assert.Equal(600, one.Count);
        Assert.Equal(one.Order(), three.Order());

        List<(string, long)> Inputs(int workers)
        {
            var seen = new List<(string, long)>();
            var kind = Planted(path => throw new FormatException(Convert.ToHexString(File.ReadAllBytes(path))));
            new Campaign([kind], 7, workers) { Inputs = 600 }.Run(Add, (_, _) => { }, CancellationToken.None);
            return seen;

            void Add(Find find)
            {
                lock (seen)
                {
                    seen.Add((Convert.ToHexString(find.Bytes), find.Number));
                }
            }
        }
    }

    private static byte First(string path) => File.ReadAllBytes(path).FirstOrDefault();

    private static Kind Planted(Action<string> read) => new("planted", "a.bin", [new byte[50]], read);

    private IReadOnlyDictionary<string, Tally> Run(Campaign campaign) => campaign.Run(
        find =>
        {
            lock (_finds)
            {
                _finds.Add(find);
            }
        },
        (_, _) => { },
        CancellationToken.None);
}
