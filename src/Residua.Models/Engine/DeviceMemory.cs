using System.Runtime.InteropServices;
using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>What happens when a device's memory does not suffice.</summary>
internal static class DeviceMemory
{
    private static readonly string[] Complaints = ["out of memory", "can't allocate memory", "bad_alloc"];

    /// <summary>Whether a failure of libtorch's is one of memory.</summary>
    public static bool IsExhausted(ExternalException failure) =>
        Complaints.Any(complaint => failure.Message.Contains(complaint, StringComparison.Ordinal));

    /// <summary>Works on a batch.</summary>
    /// <exception cref="BadInputException">It does not fit into the memory.</exception>
    public static T OfBatch<T>(Func<T> work, long images, Device device)
    {
        try
        {
            return work();
        }
        catch (ExternalException failure) when (IsExhausted(failure))
        {
            throw new BadInputException(
                "train.batch", $"{images} images at once do not fit into the memory of {device}; set a smaller batch", failure);
        }
    }
}
