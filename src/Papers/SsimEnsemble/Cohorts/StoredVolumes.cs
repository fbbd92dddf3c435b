using Residua.Data;
using Residua.Models;
using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Preprocessed volumes in memory, from which a training draws slices.</summary>
internal sealed class StoredVolumes : IVolumes
{
    private readonly IReadOnlyList<Volume> _volumes;
    private readonly double _spacing;

    /// <summary>Reads the images.</summary>
    /// <param name="folders">Of the subjects, one for each row of a list; a subject that it has twice is read once.</param>
    /// <exception cref="BadInputException">There is none, or they are not of one shape.</exception>
    public StoredVolumes(IReadOnlyList<string> folders)
    {
        Dictionary<string, Volume> read = [];
        foreach (var folder in folders.Distinct())
        {
            var (header, volume) = VolumeFile.Read(Path.Combine(folder, SubjectFiles.Input));
            _spacing = header.Spacing.X;
            if (read.Values.FirstOrDefault(volume) is var first && first.Shape != volume.Shape)
            {
                throw new BadInputException(folder, $"has a volume of {volume.Shape}, others of {first.Shape}");
            }

            read.Add(folder, volume);
        }

        _volumes = [.. folders.Select(folder => read[folder])];
    }

    /// <inheritdoc />
    public int Count => _volumes.Count;

    /// <inheritdoc />
    public int Height => _volumes[0].Shape.X;

    /// <inheritdoc />
    public int Width => _volumes[0].Shape.Y;

    /// <inheritdoc />
    public int Depth => _volumes[0].Shape.Z;

    /// <summary>The same volumes, changed at random whenever one is drawn.</summary>
    public AugmentedVolumes Augmented() => new(_volumes, _spacing);

    /// <inheritdoc />
    public SliceOfVolume Draw(int index)
    {
        var volume = _volumes[index];
        return (slice, pixels) => AxialSlices.Read(volume, slice, pixels);
    }
}
