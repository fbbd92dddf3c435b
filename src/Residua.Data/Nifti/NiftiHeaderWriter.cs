using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Residua.Data;

/// <summary>The header of a new file: little-endian, axes aligned with the patient's.</summary>
internal static class NiftiHeaderWriter
{
    private const byte Millimetres = 2;
    private const short AlignedAnatomy = 2;

    /// <param name="header">Shape, scaling, type and description.</param>
    /// <param name="extensionBytes">Length of the extension that follows; 0: none.</param>
    public static byte[] Bytes(NiftiHeader header, int extensionBytes)
    {
        var bytes = new byte[NiftiLayout.SmallestVoxelOffset];
        Int(0, NiftiLayout.HeaderBytes);
        short[] dim = [3, (short)header.X, (short)header.Y, (short)header.Z, 1, 1, 1, 1];
        for (var i = 0; i < 8; i++)
        {
            Short(NiftiLayout.Dim + (2 * i), dim[i]);
        }

        Short(NiftiLayout.DataType, (short)header.Type);
        Short(NiftiLayout.BitsPerVoxel, (short)(8 * header.VoxelBytes));
        float[] spacing = [1, header.Spacing.X, header.Spacing.Y, header.Spacing.Z, 1, 1, 1, 1];
        for (var i = 0; i < 8; i++)
        {
            Float(NiftiLayout.Spacing + (4 * i), spacing[i]);
        }

        Float(NiftiLayout.VoxelOffset, NiftiLayout.SmallestVoxelOffset + extensionBytes); // exact below 2²⁸: a multiple of 16
        Float(NiftiLayout.Slope, (float)header.Slope);
        Float(NiftiLayout.Intercept, (float)header.Intercept);
        bytes[NiftiLayout.Units] = Millimetres;
        bytes[NiftiLayout.HasExtension] = (byte)(extensionBytes > 0 ? 1 : 0);
        Encoding.ASCII.GetBytes(header.Description, bytes.AsSpan(NiftiLayout.Description, NiftiLayout.DescriptionBytes));
        Short(NiftiLayout.TransformCode, AlignedAnatomy);
        Vector4[] rows = [header.Placement.X, header.Placement.Y, header.Placement.Z];
        for (var i = 0; i < 12; i++)
        {
            Float(NiftiLayout.Transform + (4 * i), rows[i / 4][i % 4]);
        }

        "n+1\0"u8.CopyTo(bytes.AsSpan(NiftiLayout.Magic));
        return bytes;

        void Int(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        void Short(int at, short value) => BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), value);
        void Float(int at, float value) => BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), value);
    }
}
