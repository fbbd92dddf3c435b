using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// Volumes whose contrast, shading, sharpness and ghosts are drawn anew, from torch's generator, whenever one is needed.
/// </summary>
/// <remarks>
/// The intensity group of "Diffusion Models with Ensembled Structure-Based Anomaly Scoring", with TorchIO 0.18's draws: one for
/// the group, one for each transform that decides whether it applies, and one more after the parameters of each that does.
/// </remarks>
/// <param name="volumes">As they are stored; at least one, all of one shape.</param>
/// <param name="spacing">Distance between voxel centres, in mm; above 0.</param>
public sealed class AugmentedVolumes(IReadOnlyList<Volume> volumes, double spacing) : IVolumes
{
    private const int FieldOrder = 3;
    private const int FewestGhosts = 4;
    private const int MostGhosts = 10;

    /// <inheritdoc />
    public int Count => volumes.Count;

    /// <inheritdoc />
    public int Height => volumes[0].Shape.X;

    /// <inheritdoc />
    public int Width => volumes[0].Shape.Y;

    /// <inheritdoc />
    public int Depth => volumes[0].Shape.Z;

    /// <inheritdoc />
    public SliceOfVolume Draw(int index)
    {
        var (volume, changes) = (volumes[index], DrawChanges(volumes[index].Shape));
        return (slice, pixels) => AxialSlices.Read(Changed(volume, changes), slice, pixels);
    }

    /// <summary>The next augmented copy of a volume, whole.</summary>
    internal Volume DrawVolume(int index) => Changed(volumes[index], DrawChanges(volumes[index].Shape));

    private static Volume Changed(Volume volume, List<Action<float[]>> changes)
    {
        if (changes.Count == 0)
        {
            return volume;
        }

        var voxels = volume.Voxels.ToArray();
        changes.ForEach(change => change(voxels));
        return volume with { Voxels = voxels };
    }

    private List<Action<float[]>> DrawChanges(VolumeShape shape)
    {
        List<Action<float[]>> changes = [];
        Uniform(0, 1); // the group itself, which always applies
        Maybe(0.5, () =>
        {
            var gamma = Math.Exp(Uniform(-0.3, 0.3));
            return voxels => GammaCorrection.Apply(voxels, gamma);
        });
        Maybe(0.25, () =>
        {
            double[] coefficients =
                [.. Enumerable.Range(0, BiasField.Coefficients(FieldOrder)).Select(_ => (double)Uniform(-0.5, 0.5))];
            return voxels => BiasField.Apply(voxels, shape, FieldOrder, coefficients);
        });
        Maybe(0.25, () =>
        {
            var (x, y, z) = (Uniform(0, 2), Uniform(0, 2), Uniform(0, 2));
            return voxels => VolumeBlur.Apply(voxels, shape, (x / spacing, y / spacing, z / spacing));
        });
        Maybe(0.5, () =>
        {
            var (ghosts, axis, intensity) = (Integer(FewestGhosts, MostGhosts + 1), Integer(0, 3), Uniform(0.5, 1));
            return voxels => Ghosting.Apply(voxels, shape, axis, ghosts, intensity);
        });
        return changes;

        void Maybe(double probability, Func<Action<float[]>> draw)
        {
            if (Uniform(0, 1) > probability)
            {
                return;
            }

            changes.Add(draw());
            Uniform(0, 1); // the transform with these parameters, which always applies
        }
    }

    private static float Uniform(double from, double to)
    {
        using var number = empty([1]).uniform_(from, to);
        return number.item<float>();
    }

    private static int Integer(long from, long to)
    {
        using var number = empty([1], int64);
        return (int)number.random_(from, to).item<long>();
    }
}
