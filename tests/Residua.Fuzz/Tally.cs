namespace Residua.Fuzz;

/// <summary>What became of the inputs of one kind.</summary>
internal sealed class Tally
{
    public long Read { get; private set; }

    public long Refused { get; private set; }

    public long Found { get; private set; }

    public TimeSpan Time { get; private set; }

    public TimeSpan Slowest { get; private set; }

    public long MostBytes { get; private set; }

    public long Inputs => Read + Refused + Found;

    public void Add(Outcome outcome, TimeSpan whole)
    {
        Read += outcome.Result == Result.Read ? 1 : 0;
        Refused += outcome.Result == Result.Refused ? 1 : 0;
        Found += outcome.Result == Result.Found ? 1 : 0;
        Time += whole;
        Slowest = Slowest > outcome.Time ? Slowest : outcome.Time;
        MostBytes = Math.Max(MostBytes, outcome.Bytes);
    }

    public void Add(Tally other)
    {
        Read += other.Read;
        Refused += other.Refused;
        Found += other.Found;
        Time += other.Time;
        Slowest = Slowest > other.Slowest ? Slowest : other.Slowest;
        MostBytes = Math.Max(MostBytes, other.MostBytes);
    }
}
