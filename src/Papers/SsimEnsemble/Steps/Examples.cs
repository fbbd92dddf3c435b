using Residua.Data;
using Residua.Numerics;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.SsimEnsemble;

/// <summary>
/// Slices of the first scored volumes, for a figure: those with the largest lesion, or from the middle of a healthy one.
/// </summary>
internal sealed class Examples
{
    private const int Most = 4;
    private const string Prefix = "examples-";

    /// <summary>What is kept of each slice, and in which file.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["input", "reconstruction", "map", "segmentation"];

    private readonly Dictionary<string, List<Slice>> _slices = Parts.ToDictionary(part => part, _ => new List<Slice>());

    /// <summary>Name of the file of a part.</summary>
    public static string FileOf(string part) => $"{Prefix}{part}.nii";

    /// <summary>Whether a file of an artifact is one of them.</summary>
    public static bool IsExample(string file) => file.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Keeps a slice of a test or healthy volume that is scored by the ensemble, of the first few.</summary>
    public void Take(VolumeMaps map)
    {
        if (map.Pass == Pass.Validation || map.Score != AnomalyScore.Ensemble || _slices["map"].Count == Most)
        {
            return;
        }

        var (volume, shape) = (map.Volume, map.Volume.Input.Shape);
        var lesions = volume.Segmentation ?? new Volume(new float[shape.Length], shape);
        var z = Enumerable.Range(0, shape.Z).MaxBy(slice =>
            (lesions.Voxels.Span.Slice(slice * shape.SliceLength, shape.SliceLength).ToArray().Count(voxel => voxel > 0),
                -Math.Abs(slice - (shape.Z / 2))));
        Keep("input", volume.Input);
        Keep("reconstruction", volume.Reconstruction);
        Keep("map", new(map.Map, shape));
        Keep("segmentation", lesions);

        void Keep(string part, Volume source)
        {
            var pixels = new float[shape.SliceLength];
            AxialSlices.Read(source, z, pixels);
            _slices[part].Add(new(pixels, shape.X, shape.Y));
        }
    }

    /// <summary>Writes the files; none where no slice was kept, or slices are of several sizes.</summary>
    public void Write(string folder)
    {
        foreach (
            var (part, slices) in _slices.Where(own => own.Value.DistinctBy(slice => (slice.Height, slice.Width)).Count() == 1))
        {
            float[] pixels = [.. slices.SelectMany(slice => slice.Pixels.ToArray())];
            SliceStackFile.Write(
                Path.Combine(folder, FileOf(part)), new SliceStack(pixels, slices.Count, slices[0].Height, slices[0].Width));
        }
    }
}
