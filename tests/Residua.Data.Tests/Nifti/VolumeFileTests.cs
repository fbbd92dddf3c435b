using System.Buffers.Binary;
using Residua.Numerics;

namespace Residua.Data.Tests.Nifti;

public sealed class VolumeFileTests : IDisposable
{
    private static readonly NiftiAffine Oblique =
        new(new(-1.9f, 0.3f, 0, 90), new(0.3f, 1.9f, 0.1f, -126), new(0, -0.1f, 2, -72));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("v.nii")]
    [InlineData("v.nii.gz")]
    public void What_is_written_is_read_with_its_place_in_space(string name)
    {
        var volume = new Volume(Enumerable.Range(0, 24).Select(i => i / 7f).ToArray(), new(2, 3, 4));
        var like = new NiftiHeader(1, 1, 1, NiftiType.UInt8) { Spacing = (2, 2, 2), Affine = Oblique, Description = "mine" };

        VolumeFile.Write(_folder[name], volume, like);
        var (header, read) = VolumeFile.Read(_folder[name]);

        Assert.Equal(volume.Shape, read.Shape);
        Assert.Equal(volume.Voxels.ToArray(), read.Voxels.ToArray());
        Assert.Equal((Oblique, "mine"), (header.Affine!.Value, header.Description));
    }

    [Fact]
    public void Axis_0_is_the_fastest()
    {
        var volume = new Volume(new float[24], new(2, 3, 4));
        var voxels = volume.Voxels.ToArray();
        voxels[volume.Shape.IndexOf(1, 2, 3)] = 5;
        VolumeFile.Write(_folder["v.nii"], volume with { Voxels = voxels }, new(2, 3, 4, NiftiType.Float32));

        Assert.Equal(5, BinaryPrimitives.ReadSingleLittleEndian(File.ReadAllBytes(_folder["v.nii"]).AsSpan(352 + (4 * 23))));
        Assert.Equal(5, NiftiFile.ReadSlices(_folder["v.nii"], 3, 1)[0].Pixels.Span[(1 * 3) + 2]);
    }

    [Fact]
    public void Axes_along_those_of_space_are_no_affine()
    {
        WriteTwoCubed(new(2, 2, 2, NiftiType.Float32) { Spacing = (1, 2, 3) });

        var header = NiftiFile.ReadHeader(_folder["v.nii"]);
        Assert.Null(header.Affine);
        Assert.Equal(NiftiAffine.Aligned((1, 2, 3)), header.Placement);
    }

    // A quarter turn about the third axis, (b, c, d) = (0, 0, √½): nibabel.quaternions.quat2mat.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(-1, -3)]
    public void A_rotation_is_read_where_there_is_no_transform(float handedness, float k)
    {
        WriteTwoCubed(new(2, 2, 2, NiftiType.Float32) { Spacing = (1, 2, 3) });
        var bytes = File.ReadAllBytes(_folder["v.nii"]);
        Short(254, 0);
        Short(252, 1);
        Float(76, handedness);
        Float(264, MathF.Sqrt(0.5f));
        Float(268, 7);
        File.WriteAllBytes(_folder["v.nii"], bytes);

        var affine = NiftiFile.ReadHeader(_folder["v.nii"]).Placement;

        Assert.True(affine.IsNear(new(new(0, -2, 0, 7), new(1, 0, 0, 0), new(0, 0, k, 0)), 1e-5f), $"{affine}");

        void Short(int at, short value) => BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), value);
        void Float(int at, float value) => BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), value);
    }

    [Fact]
    public void A_transform_that_is_no_number_counts_as_none()
    {
        WriteTwoCubed(new(2, 2, 2, NiftiType.Float32) { Affine = Oblique });
        var bytes = File.ReadAllBytes(_folder["v.nii"]);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(280), float.NaN);
        File.WriteAllBytes(_folder["v.nii"], bytes);

        Assert.Null(NiftiFile.ReadHeader(_folder["v.nii"]).Affine);
    }

    [Fact]
    public void A_resampled_grid_lies_where_its_voxels_do()
    {
        var resampled = Oblique.Resampled((10.5f, 0.5f, -3), step: 2);

        Assert.Equal(2 * Oblique.X.X, resampled.X.X);
        Assert.Equal((10.5f * Oblique.X.X) + (0.5f * Oblique.X.Y) + 90, resampled.X.W, 1e-4);
        Assert.Equal((0.5f * Oblique.Z.Y) - (3 * 2) - 72, resampled.Z.W, 1e-4);
    }

    private void WriteTwoCubed(NiftiHeader like) => VolumeFile.Write(_folder["v.nii"], new(new float[8], new(2, 2, 2)), like);
}
