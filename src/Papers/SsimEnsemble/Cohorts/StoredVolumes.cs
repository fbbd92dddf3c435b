using Residua.Data;
using Residua.Models;
using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Preprocessed volumes in memory, from which a training draws slices.</summary>
internal sealed class StoredVolumes : IVolumes
{
    private readonly IReadOnlyList<Volume> _volumes;

    /// <summary>Reads the images.</summary>
    /// <param name="folders">Of the subjects, one for each row of a list; a subject that it has twice is read once.</param>
    /// <exception cref="BadInputException">There is none, or they are not of one shape.</exception>
    public StoredVolumes(IReadOnlyList<string> folders)
    {
        Dictionary<string, Volume> read = [];
        foreach (var folder in folders.Distinct())
        {
            var (_, volume) = VolumeFile.Read(Path.Combine(folder, SubjectFiles.Input));
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

    /// <inheritdoc />
    public SliceOfVolume Draw(int index)
    {
        var volume = _volumes[index];
        return (slice, pixels) => AxialSlices.Read(volume, slice, pixels);
    }
}
