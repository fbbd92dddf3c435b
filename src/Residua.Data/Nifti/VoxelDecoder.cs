using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Residua.Data;

/// <summary>Turns stored voxels into float32 intensities.</summary>
internal static class VoxelDecoder
{
    /// <summary>Converts one stored slice; <paramref name="stored"/> is overwritten when its byte order is foreign.</summary>
    /// <param name="header">Type, byte order and scaling.</param>
    /// <param name="stored">(Y, X) voxels as in the file, x fastest.</param>
    /// <param name="pixels">(X, Y) intensities, y fastest.</param>
    public static void Decode(NiftiHeader header, Span<byte> stored, Span<float> pixels)
    {
        if (header.IsBigEndian == BitConverter.IsLittleEndian)
        {
            Reverse(stored, header.VoxelBytes);
        }

        switch (header.Type)
        {
            case NiftiType.UInt8: Convert<byte>(header, stored, pixels); break;
            case NiftiType.Int8: Convert<sbyte>(header, stored, pixels); break;
            case NiftiType.Int16: Convert<short>(header, stored, pixels); break;
            case NiftiType.UInt16: Convert<ushort>(header, stored, pixels); break;
            case NiftiType.Int32: Convert<int>(header, stored, pixels); break;
            case NiftiType.UInt32: Convert<uint>(header, stored, pixels); break;
            case NiftiType.Int64: Convert<long>(header, stored, pixels); break;
            case NiftiType.UInt64: Convert<ulong>(header, stored, pixels); break;
            case NiftiType.Float32: Convert<float>(header, stored, pixels); break;
            default: Convert<double>(header, stored, pixels); break;
        }
    }

    // Through double even where float32 could be reached directly: nibabel does, and int64 then rounds twice.
    private static void Convert<T>(NiftiHeader header, Span<byte> stored, Span<float> pixels)
        where T : unmanaged, INumberBase<T>
    {
        var voxels = MemoryMarshal.Cast<byte, T>(stored);
        var (slope, intercept) = (header.Slope, header.Intercept);
        for (var y = 0; y < header.Y; y++)
        {
            var row = voxels.Slice(y * header.X, header.X);
            for (var x = 0; x < row.Length; x++)
            {
                var value = double.CreateTruncating(row[x]);
                if (slope != 1)
                {
                    value *= slope;
                }

                if (intercept != 0)
                {
                    value += intercept; // adding 0 would lose the sign of -0
                }

                pixels[(x * header.Y) + y] = (float)value;
            }
        }
    }

    private static void Reverse(Span<byte> stored, int voxelBytes)
    {
        if (voxelBytes == 2)
        {
            BinaryPrimitives.ReverseEndianness(As<short>(stored), As<short>(stored));
        }

        if (voxelBytes == 4)
        {
            BinaryPrimitives.ReverseEndianness(As<int>(stored), As<int>(stored));
        }

        if (voxelBytes == 8)
        {
            BinaryPrimitives.ReverseEndianness(As<long>(stored), As<long>(stored));
        }
    }

    private static Span<T> As<T>(Span<byte> bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes);
}
