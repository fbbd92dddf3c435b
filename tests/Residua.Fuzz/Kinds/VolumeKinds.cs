using System.IO.Compression;
using Residua.Data;

namespace Residua.Fuzz;

/// <summary>Volumes, as any scanner's software may have written them, and stacks of slices as this product writes them.</summary>
internal static class VolumeKinds
{
    public static IEnumerable<Kind> Make(string folder)
    {
        var plain = AllKinds.Shipped("nifti", path => path.EndsWith(".nii", StringComparison.Ordinal));
        var packed = AllKinds.Shipped("nifti", path => path.EndsWith(".gz", StringComparison.Ordinal));
        yield return new("nifti", "a.nii", plain, ReadAll);
        yield return new("nifti-inside-gzip", "a.nii.gz", plain, ReadAll) { Seal = Gzip, Share = 4 };
        yield return new("nifti-gzip", "a.nii.gz", packed, ReadAll) { Words = [Gzip([]), Gzip([1, 2, 3])] };
        yield return new("slice-stack", "a.nii", [Stack(folder)], path => SliceStackFile.Read(path))
        {
            Words = AllKinds.Texts("\n", "\0"),
        };
        var finite = AllKinds.Shipped("nifti", path => Path.GetFileName(path) is var name
            && name.Contains("int", StringComparison.Ordinal) && name.EndsWith(".nii", StringComparison.Ordinal));
        yield return new("rescaled-volume", "a.nii", finite, Rescale) { Share = 1 };
    }

    private static void ReadAll(string path)
    {
        var header = NiftiFile.ReadHeader(path);
        NiftiFile.ReadSlices(path, 0, header.Z);
    }

    private static void Rescale(string path) =>
        SliceStackReader.Read([path], 0, rescale: new() { Kind = RescaleKind.Percentiles });

    private static byte[] Stack(string folder)
    {
        var names = new[] { "a.nii, slice 1", "b.nii, slice 1", "ä.nii, slice 1" };
        var stack = new SliceStack([0, 0.25f, 0.5f, 1, -0f, 2], 3, 2, 1) { Names = names };
        return AllKinds.Written(folder, "stack.nii", path => SliceStackFile.Write(path, stack));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
