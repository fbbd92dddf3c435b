using System.Security.Cryptography;
using Residua.Data;

namespace Residua.Papers;

/// <summary>Finds volumes that are copies or links of each other: no published set has any.</summary>
public static class VolumeCopies
{
    // A brain is in the middle of its volume; its first bytes are background, alike in many.
    private const int SampleBytes = 65536;

    /// <summary>Files of the same content, a list for each content that occurs more than once.</summary>
    /// <remarks>Volumes are large: only those of one length and one sample are read as a whole.</remarks>
    public static IReadOnlyList<IReadOnlyList<string>> Among(IEnumerable<string> files) => DuplicateVolumes.Among(
        files.GroupBy(file => (new FileInfo(file).Length, Sample(file))).Where(alike => alike.Count() > 1)
            .SelectMany(alike => alike).Select(file => (file, FileDigest.Sha256(file))));

    private static string Sample(string file)
    {
        using var stream = File.OpenRead(file);
        var sample = new byte[Math.Min(SampleBytes, stream.Length)];
        stream.Position = (stream.Length - sample.Length) / 2;
        stream.ReadExactly(sample);
        return Convert.ToHexString(SHA256.HashData(sample));
    }
}
