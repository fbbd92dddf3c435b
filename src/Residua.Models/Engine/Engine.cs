using System.Globalization;
using System.Reflection;
using Residua.Data;
using TorchSharp;

namespace Residua.Models;

/// <summary>The libtorch of this process: what it is, which devices it has, how many threads it uses.</summary>
public static class Engine
{
    // Variables by which libtorch and its libraries use other instructions or blocks than the processor calls for: sums are then
    // split otherwise, and after some hundred steps of a training the AP differs in its second digit.
    private static readonly string[] Switches =
        ["ATEN_CPU_CAPABILITY", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA"];

    private static readonly Lazy<Exception?> LoadFailure =
        new(() => Loading.Attempt(() => torch.InitializeDeviceType(DeviceType.CPU)));

    private static readonly Lazy<Blas> LoadedBlas = new(() => Blas.Among(LoadedFiles.All()));
    private static readonly Lazy<string> Build = new(() => LoadedFiles.LibTorchBuild(LoadedFiles.All()));

    /// <summary>What this was built with: <c>Cake.Frosting 6.0.0, …</c>, or <c>stand-ins for Cake.Frosting, …</c>.</summary>
    public static string Packages { get; } = typeof(Engine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "Packages").Value!
        .Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal); // NuGet's sign for "exactly"

    /// <summary>The command that provides libtorch where it is missing.</summary>
    public static string Mend => Loading.Mend(Packages);

    /// <summary>The command that provides a libtorch with CUDA.</summary>
    public static string CudaMend => Loading.CudaMend(Packages);

    /// <summary>Version of libtorch that TorchSharp was built for, such as <c>1.13.0</c>.</summary>
    /// <exception cref="BadInputException">libtorch is missing.</exception>
    public static string Version => Loaded(() => torch.__version__);

    /// <summary>The matrix library that libtorch uses.</summary>
    /// <exception cref="BadInputException">libtorch is missing.</exception>
    public static Blas Blas => Loaded(() => LoadedBlas.Value);

    /// <summary>Devices that models can run on: <c>cpu</c>, then <c>cuda:0</c> and so on.</summary>
    /// <exception cref="BadInputException">libtorch is missing.</exception>
    public static IReadOnlyList<string> Devices => Loaded<IReadOnlyList<string>>(() =>
        ["cpu", .. Enumerable.Range(0, torch.cuda.device_count())
            .Select(index => string.Create(CultureInfo.InvariantCulture, $"cuda:{index}"))]);

    /// <summary>Everything about the engine that changes the last digits of a model's numbers; part of a step's key.</summary>
    /// <param name="threads">As for <see cref="UseThreads"/>: sums are split among them.</param>
    /// <param name="device">As for <see cref="Device"/>.</param>
    /// <exception cref="BadInputException">libtorch or the device is missing.</exception>
    public static string Identity(int threads, string device)
    {
        var counted = string.Create(CultureInfo.InvariantCulture, $"{threads} {(threads == 1 ? "thread" : "threads")}");
        var switches = Switches
            .Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name)))
            .Where(entry => !string.IsNullOrEmpty(entry.Value))
            .Select(entry => $"{entry.Name}={entry.Value}");
        var libtorch = $"libtorch {Version} ({Loaded(() => Build.Value)})";
        return string.Join(", ", [libtorch, Blas.Name, counted, Device(device).ToString(), .. switches]);
    }

    /// <summary>Sets how many threads libtorch uses for one operator, in the whole process.</summary>
    /// <param name="threads">At least 1. libtorch's own default is 1 on some machines.</param>
    /// <exception cref="BadInputException">libtorch is missing.</exception>
    public static void UseThreads(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Loaded(() =>
        {
            torch.set_num_threads(threads);
            return threads;
        });
    }

    /// <summary>A device by name.</summary>
    /// <param name="name"><c>cpu</c>, <c>cuda</c> (the first one) or <c>cuda:n</c>.</param>
    /// <exception cref="BadInputException">The name is none of these, or libtorch has no such device.</exception>
    public static torch.Device Device(string name)
    {
        if (!IsDeviceName(name))
        {
            throw new BadInputException("--device", $"'{name}' is not a device; it is cpu, cuda or cuda:n");
        }

        if (name == "cpu")
        {
            return torch.CPU;
        }

        var wanted = name == "cuda" ? "cuda:0" : name;
        return Devices.Contains(wanted)
            ? torch.device(wanted)
            : throw new BadInputException(
                "--device", $"libtorch {Version} has {string.Join(", ", Devices)}, not {wanted}; for a GPU: {CudaMend}");
    }

    /// <summary>Whether a text is written as a device; says nothing about this machine, and does not load libtorch.</summary>
    public static bool IsDeviceName(string name) =>
        name is "cpu" or "cuda"
        || (name.StartsWith("cuda:", StringComparison.Ordinal)
            && ushort.TryParse(name.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static T Loaded<T>(Func<T> ask) =>
        LoadFailure.Value is { } failure ? throw Loading.Refusal(Packages, failure) : ask();
}
