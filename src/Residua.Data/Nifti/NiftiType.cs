namespace Residua.Data;

#pragma warning disable CA1720 // the names of number types are what the members stand for

/// <summary>How a voxel is stored; the values are NIfTI-1's <c>datatype</c> codes.</summary>
public enum NiftiType
{
    /// <summary>Unsigned, 1 byte.</summary>
    UInt8 = 2,

    /// <summary>Signed, 2 bytes.</summary>
    Int16 = 4,

    /// <summary>Signed, 4 bytes.</summary>
    Int32 = 8,

    /// <summary>IEEE single precision.</summary>
    Float32 = 16,

    /// <summary>IEEE double precision.</summary>
    Float64 = 64,

    /// <summary>Signed, 1 byte.</summary>
    Int8 = 256,

    /// <summary>Unsigned, 2 bytes.</summary>
    UInt16 = 512,

    /// <summary>Unsigned, 4 bytes.</summary>
    UInt32 = 768,

    /// <summary>Signed, 8 bytes.</summary>
    Int64 = 1024,

    /// <summary>Unsigned, 8 bytes.</summary>
    UInt64 = 1280,
}
