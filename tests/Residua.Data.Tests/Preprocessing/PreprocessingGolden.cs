using Residua.Numerics;

namespace Residua.Data.Tests.Preprocessing;

/// <summary>Volumes of the original's preprocessing.</summary>
internal static class PreprocessingGolden
{
    public static TheoryData<string> Cases => new("even", "affine", "spacing", "odd-target");

    public static (float X, float Y, float Z) Spacing(string folder) => NiftiFile.ReadHeader(Path(folder, "image")).Spacing;

    public static Volume Read(string folder, string name)
    {
        var header = NiftiFile.ReadHeader(Path(folder, name));
        var slices = NiftiFile.ReadSlices(Path(folder, name), 0, header.Z);
        var shape = new VolumeShape(header.X, header.Y, header.Z);
        var voxels = new float[shape.Length];
        for (var at = 0; at < voxels.Length; at++)
        {
            var (x, y, z) = (at % shape.X, at / shape.X % shape.Y, at / shape.SliceLength);
            voxels[at] = slices.Pixels[(((z * shape.X) + x) * shape.Y) + y];
        }

        return new(voxels, shape);
    }

    public static void AreNear(Volume expected, Volume actual, double tolerance)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        var largest = 0.0;
        for (var at = 0; at < expected.Voxels.Length; at++)
        {
            largest = Math.Max(largest, Math.Abs((double)expected.Voxels.Span[at] - actual.Voxels.Span[at]));
        }

        Assert.InRange(largest, 0, tolerance);
    }

    private static string Path(string folder, string name) =>
        System.IO.Path.Combine(AppContext.BaseDirectory, "goldens", "preprocessing", folder, name + ".nii.gz");
}
