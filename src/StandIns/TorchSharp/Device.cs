using System.Globalization;

namespace TorchSharp;

public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
}

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU);

    public static Device CUDA => new(DeviceType.CUDA);

    /// <summary>Loads libtorch, where nothing has yet.</summary>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (Native.Failure.IfNegative(Native.Shim.CudaDevices()) == 0 && deviceType == DeviceType.CUDA)
        {
            throw new InvalidOperationException($"Torch device type {deviceType} did not initialise on the current machine.");
        }
    }

    public static Device device(string description) => new(description);

    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    public class Device
    {
        public Device(string description)
        {
            var parts = description.Split(':');
            type = Enum.Parse<DeviceType>(parts[0].ToUpperInvariant());
            index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : -1;
        }

        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

        public DeviceType type { get; }

        public int index { get; }

        public override string ToString() => (type, index) switch
        {
            (DeviceType.CPU, _) => "cpu",
            (_, -1) => "cuda",
            _ => $"cuda:{index}",
        };

        public static implicit operator Device(string description) => new(description);
    }

    public static class cuda
    {
        public static bool is_available() => device_count() > 0;

        /// <summary>Seeds the generators of all GPUs; without one, nothing.</summary>
        public static void manual_seed_all(long seed) => Native.Failure.IfNegative(Native.Shim.SeedCuda((ulong)seed));

        public static int device_count() => Native.Failure.IfNegative(Native.Shim.CudaDevices());
    }
}
