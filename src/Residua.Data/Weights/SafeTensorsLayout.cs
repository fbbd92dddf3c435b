using System.Collections.Frozen;

namespace Residua.Data.Weights;

/// <summary>Numbers and names of the format: the header's length in 8 bytes, the header in JSON, the tensors' bytes.</summary>
/// <remarks>https://github.com/huggingface/safetensors, section "Format".</remarks>
internal static class SafeTensorsLayout
{
    /// <summary>The header's length, little-endian.</summary>
    public const int LengthBytes = 8;

    /// <summary>
    /// A hundred thousand tensors. The reference stops at 100 MB, which parsed costs many times that in memory.
    /// </summary>
    public const int MostHeaderBytes = 16 << 20;

    /// <summary>The one name in the header that is not a tensor's.</summary>
    public const string Metadata = "__metadata__";

    public static readonly FrozenDictionary<string, ElementType> Types = new Dictionary<string, ElementType>
    {
        ["F32"] = ElementType.Float32,
        ["F16"] = ElementType.Float16,
        ["BF16"] = ElementType.BFloat16,
        ["F64"] = ElementType.Float64,
        ["I64"] = ElementType.Int64,
        ["I32"] = ElementType.Int32,
        ["I16"] = ElementType.Int16,
        ["I8"] = ElementType.Int8,
        ["U8"] = ElementType.UInt8,
        ["BOOL"] = ElementType.Bool,
    }.ToFrozenDictionary();

    /// <summary>For messages.</summary>
    public static string TypeNames => string.Join(", ", Types.Keys.Order(StringComparer.Ordinal));

    public static string NameOf(ElementType type) => Types.Single(pair => pair.Value == type).Key;
}
