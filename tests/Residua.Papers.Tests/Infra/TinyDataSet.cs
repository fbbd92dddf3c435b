using Residua.Data;

namespace Residua.Papers.Tests;

/// <summary>A published data set of a few small volumes, and volumes that fit it or do not.</summary>
internal static class TinyDataSet
{
    public const int Size = 32, Depth = 4;

    /// <summary>Five volumes; the last two are scored.</summary>
    public static PublishedDataSet Published { get; } = new()
    {
        Name = "tiny",
        Folder = "tiny",
        Volumes = 5,
        Shape = (Size, Size, Depth),
        Instructions = "There is none",
        WhyUnitRange = "numbers mean the range from 0 to 1",
    };

    /// <summary>Volumes whose intensities are those of a triangle in [0, 1], or its square.</summary>
    public static string Write(
        string folder, int count = 5, int size = Size, bool squared = false, float scale = 1, int copies = 0)
    {
        Directory.CreateDirectory(folder);
        for (var number = 0; number < count; number++)
        {
            var random = new Random(number >= count - copies ? 0 : number);
            var pixels = Enumerable.Range(0, Depth * size * size).Select(_ => (random.NextSingle() + random.NextSingle()) / 2);
            SliceStackFile.Write(
                Path.Combine(folder, $"{number:D5}.nii"),
                new([.. pixels.Select(pixel => scale * (squared ? pixel * pixel : pixel))], Depth, size, size));
        }

        return folder;
    }

    /// <summary>The histogram of the slices that are scored, as a published table.</summary>
    public static string WriteHistogram(string folder, string table)
    {
        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Skip(3)];
        IntensityHistogram.Of(SliceStackReader.Read(files, 1)).Write(table);
        return table;
    }

    /// <summary>The scored slices of a folder.</summary>
    public static ScoredSlices In(string folder) => new() { Folder = folder, Slice = 1 };
}
