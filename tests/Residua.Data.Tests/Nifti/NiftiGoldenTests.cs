namespace Residua.Data.Tests;

public sealed class NiftiGoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "goldens", "nifti");

    public static TheoryData<string, string> Volumes()
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "expected.csv")).Skip(1))
        {
            rows.Add(line.Split(',')[0], line.Split(',')[1]);
        }

        return rows;
    }

    [Theory, MemberData(nameof(Volumes))]
    public void Every_type_byte_order_and_scaling_reads_as_in_nibabel_bit_for_bit(string file, string bits)
    {
        var slices = NiftiFile.ReadSlices(Path.Combine(Folder, file), 0, 2);

        Assert.Equal((2, 3, 4), (slices.Count, slices.Height, slices.Width));
        Assert.Equal(bits, string.Join(' ', slices.Pixels.Select(pixel => $"{BitConverter.SingleToUInt32Bits(pixel):x8}")));
    }

    [Theory, MemberData(nameof(Volumes))]
    public void One_slice_is_the_same_as_that_slice_of_all(string file, string bits)
    {
        var slice = NiftiFile.ReadSlices(Path.Combine(Folder, file), 1, 1);

        Assert.Equal(bits.Split(' ')[12..], slice.Pixels.Select(pixel => $"{BitConverter.SingleToUInt32Bits(pixel):x8}"));
    }

    [Theory]
    [InlineData("int16-big-scaled.nii", NiftiType.Int16, true, 352)]
    [InlineData("float64-little-scaled.nii.gz", NiftiType.Float64, false, 352)]
    [InlineData("extension.nii", NiftiType.Int16, false, 400)]
    public void The_header_is_told(string file, NiftiType type, bool isBigEndian, long offset)
    {
        var header = NiftiFile.ReadHeader(Path.Combine(Folder, file));

        Assert.Equal((3, 4, 2, type), (header.X, header.Y, header.Z, header.Type));
        Assert.Equal((isBigEndian, offset), (header.IsBigEndian, header.VoxelOffset));
        Assert.Equal((0.5f, 0.75f, 2f), header.Spacing);
    }
}
