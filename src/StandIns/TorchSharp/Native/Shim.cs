using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The C functions of native/; a null handle or −1 means an error, whose text <see cref="Error"/> gives.</summary>
internal static unsafe partial class Shim
{
    private const string Library = "libtorchshim.so";

    [LibraryImport(Library, EntryPoint = "shim_error")]
    internal static partial byte* Error();

    [LibraryImport(Library, EntryPoint = "shim_operator", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint Operator(string name, string overload);

    [LibraryImport(Library, EntryPoint = "shim_call")]
    internal static partial int Call(nint operation, NativeArgument* arguments, int count, nint* results, int capacity);

    [LibraryImport(Library, EntryPoint = "shim_free")]
    internal static partial void Free(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_from_memory")]
    internal static partial nint FromMemory(void* data, long* shape, int dimensions, int type);

    [LibraryImport(Library, EntryPoint = "shim_dimensions")]
    internal static partial int Dimensions(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_shape")]
    internal static partial void Shape(nint tensor, long* shape);

    [LibraryImport(Library, EntryPoint = "shim_elements")]
    internal static partial long Elements(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_element_size")]
    internal static partial int ElementSize(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_type")]
    internal static partial int Type(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_is_contiguous")]
    internal static partial int IsContiguous(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_device_type")]
    internal static partial int DeviceType(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_device_index")]
    internal static partial int DeviceIndex(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_data")]
    internal static partial nint Data(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_is_leaf")]
    internal static partial int IsLeaf(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_requires_grad")]
    internal static partial int RequiresGrad(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_set_requires_grad")]
    internal static partial int SetRequiresGrad(nint tensor, int value);

    [LibraryImport(Library, EntryPoint = "shim_grad")]
    internal static partial nint Grad(nint tensor);

    [LibraryImport(Library, EntryPoint = "shim_set_grad")]
    internal static partial int SetGrad(nint tensor, nint gradient);

    [LibraryImport(Library, EntryPoint = "shim_backward")]
    internal static partial int Backward(nint tensor);
}
