using System.Collections.Concurrent;

namespace Residua.Fuzz;

/// <summary>Keeps finds: of each fault a few inputs, <c>KIND/SEED-NUMBER</c>, each with a text that says what happened.</summary>
/// <param name="folder">Created with the first find.</param>
internal sealed class FindFolder(string folder)
{
    private const int MostOfOneFault = 3;

    private readonly ConcurrentDictionary<string, int> _faults = new();

    /// <summary>Each fault and how often it was met.</summary>
    public IReadOnlyDictionary<string, int> Faults => _faults;

    public void Add(Find find)
    {
        if (_faults.AddOrUpdate($"{find.Kind}: {find.What}", 1, static (_, count) => count + 1) > MostOfOneFault)
        {
            return;
        }

        var path = Path.Combine(folder, find.Kind, FormattableString.Invariant($"{find.Seed}-{find.Number}"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, find.Bytes);
        File.WriteAllText($"{path}.txt", $"{find.What}\nseed {find.Seed}, input {find.Number}\n\n{find.Detail}\n");
    }
}
