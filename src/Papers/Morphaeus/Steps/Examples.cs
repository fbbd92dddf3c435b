using Residua.Data;

namespace Residua.Papers.Morphaeus;

/// <summary>The first images of each set with what the model makes of them, for figures.</summary>
/// <param name="size">Edge of the images, in pixels.</param>
internal sealed class Examples(int size)
{
    /// <summary>Images that are kept of each set.</summary>
    public const int OfEach = 2;

    /// <summary>The images.</summary>
    public const string Input = "input";

    /// <summary>What the model makes of them.</summary>
    public const string Reconstruction = "reconstruction";

    /// <summary>The reconstructions before they are deformed; only of models that deform.</summary>
    public const string Prior = "prior";

    /// <summary>Velocity of the deformation along the rows, in pixels; only of models that deform.</summary>
    public const string Rows = "velocity-rows";

    /// <summary>The same along the columns.</summary>
    public const string Columns = "velocity-columns";

    private const string Prefix = "examples-";
    private readonly Dictionary<string, List<float[]>> _parts = [];
    private readonly List<string> _names = [];

    /// <summary>Name of the file of a part.</summary>
    public static string FileOf(string part) => $"{Prefix}{part}.nii";

    /// <summary>Whether a file of an artifact is one of them.</summary>
    public static bool IsExample(string file) => file.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Takes a new image; its parts follow.</summary>
    /// <param name="set">Name of its set.</param>
    public void Begin(string set) => _names.Add(set);

    /// <summary>Keeps a part of the image that was taken last.</summary>
    /// <param name="part">Which.</param>
    /// <param name="pixels">(H · W); null: the model has no such part.</param>
    public void Keep(string part, float[]? pixels)
    {
        if (pixels is not { } kept)
        {
            return;
        }

        if (!_parts.TryGetValue(part, out var images))
        {
            _parts.Add(part, images = []);
        }

        images.Add(kept);
    }

    /// <summary>Writes a file for each part; its slices have the names of their sets.</summary>
    public void Write(string folder)
    {
        foreach (var (part, images) in _parts)
        {
            SliceStackFile.Write(
                Path.Combine(folder, FileOf(part)),
                new SliceStack([.. images.SelectMany(image => image)], images.Count, size, size) { Names = _names });
        }
    }

    /// <summary>The images of a part; null where the model has none.</summary>
    /// <param name="folder">Artifact of the step that wrote them.</param>
    /// <param name="part">Which.</param>
    public static SliceStack? Read(string folder, string part) =>
        Path.Combine(folder, FileOf(part)) is var path && File.Exists(path) ? SliceStackFile.Read(path) : null;
}
