namespace Residua.Data;

/// <summary>Volumes that occur more than once: copies or links of one file are no data set of that many subjects.</summary>
public static class DuplicateVolumes
{
    /// <summary>Finds files with the same content.</summary>
    /// <param name="volumes">Path and SHA-256 of each volume.</param>
    /// <returns>
    /// A list for each content that occurs more than once: its files in the order given, the lists in the order of their first
    /// files. Empty where all volumes differ.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<string>> Among(IEnumerable<(string Path, string Sha256)> volumes) =>
    [
        .. volumes.GroupBy(volume => volume.Sha256, volume => volume.Path, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => same.ToArray()),
    ];
}
