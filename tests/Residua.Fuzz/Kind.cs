namespace Residua.Fuzz;

/// <summary>One kind of file that the product reads.</summary>
/// <param name="Name">In kebab-case; also the name of the folder of its finds.</param>
/// <param name="FileName">What its reader wants the file to be called; may lie in a folder.</param>
/// <param name="Seeds">Good files, or what <see cref="Seal"/> makes good files of; at least one.</param>
/// <param name="Read">Reads a file to the end, whatever is in it.</param>
internal sealed record Kind(string Name, string FileName, IReadOnlyList<byte[]> Seeds, Action<string> Read)
{
    /// <summary>Wraps the damage into something sound, such as a checksum that it would never get past. Default: none.</summary>
    public Func<byte[], byte[]>? Seal { get; init; }

    /// <summary>Words that the reader knows, put in now and then. Default: none.</summary>
    public IReadOnlyList<byte[]> Words { get; init; } = [];

    /// <summary>How many inputs it gets for each one of a kind of share 1. Default 8; less for what takes long.</summary>
    public int Share { get; init; } = 8;

    /// <summary>Exceptions of a reader that is not ours, by its documentation. Default: none.</summary>
    public Func<Exception, bool> Allows { get; init; } = static _ => false;
}
