namespace Residua.Fuzz;

/// <summary>Which input is of which kind: by its number alone, so that a seed gives the same on any number of cores.</summary>
internal sealed class Schedule
{
    private const int Run = 16; // of one kind in a row, for the sake of caches

    private readonly Kind[] _turns;

    public Schedule(IReadOnlyList<Kind> kinds)
    {
        Kinds = kinds;
        var most = kinds.Max(kind => kind.Share);
        _turns = [.. Enumerable.Range(0, most).SelectMany(round => kinds.Where(kind => round < kind.Share))];
    }

    public IReadOnlyList<Kind> Kinds { get; }

    public Kind KindOf(long number) => _turns[number / Run % _turns.Length];
}
