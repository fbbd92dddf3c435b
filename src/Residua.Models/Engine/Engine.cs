using System.Globalization;
using System.Runtime.InteropServices;
using Residua.Data;
using TorchSharp;

namespace Residua.Models;

/// <summary>The libtorch of this process: what it is, which devices it has, how many threads it uses.</summary>
public static class Engine
{
    private const string Missing =
        "libtorch cannot be loaded. On Debian or Ubuntu: apt-get install -y --no-install-recommends libtorch-dev libopenblas0-openmp; "
        + "elsewhere set LIBTORCH to an unpacked libtorch and build again";

    // Variables by which libtorch and its libraries use other instructions or blocks than the processor calls for: sums are then
    // split otherwise, and after some hundred steps of a training the AP differs in its second digit.
    private static readonly string[] Switches =
        ["ATEN_CPU_CAPABILITY", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA"];

    private static readonly Lazy<Blas> LoadedBlas = new(FindBlas);

    /// <summary>Version of libtorch, such as <c>1.13.0</c>.</summary>
    /// <exception cref="BadInputException">libtorch is missing.</exception>
    public static string Version => Loaded(() => torch.__version__);

    /// <summary>The matrix library that libtorch uses.</summary>
    /// <exception cref="BadInputException">libtorch is missing.</exception>
    public static Blas Blas => Loaded(() => LoadedBlas.Value);

    /// <summary>Devices that models can run on: <c>cpu</c>, then <c>cuda:0</c> and so on.</summary>
    /// <exception cref="BadInputException">libtorch is missing.</exception>
    public static IReadOnlyList<string> Devices => Loaded<IReadOnlyList<string>>(() =>
        ["cpu", .. Enumerable.Range(0, torch.cuda.device_count()).Select(index => string.Create(CultureInfo.InvariantCulture, $"cuda:{index}"))]);

    /// <summary>Everything about the engine that changes the last digits of a model's numbers; part of a step's key.</summary>
    /// <param name="threads">As for <see cref="UseThreads"/>: sums are split among them.</param>
    /// <param name="device">As for <see cref="Device"/>.</param>
    /// <exception cref="BadInputException">libtorch or the device is missing.</exception>
    public static string Identity(int threads, string device)
    {
        var counted = string.Create(CultureInfo.InvariantCulture, $"{threads} {(threads == 1 ? "thread" : "threads")}");
        var switches = Switches.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).Where(entry => !string.IsNullOrEmpty(entry.value));
        return $"libtorch {Version}, {Blas.Name}, {counted}, {Device(device)}{string.Concat(switches.Select(entry => $", {entry.name}={entry.value}"))}";
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
                "--device", $"libtorch {Version} has {string.Join(", ", Devices)}, not {wanted}; for a GPU set LIBTORCH to a libtorch with CUDA and build again");
    }

    /// <summary>Whether a text is written as a device; says nothing about this machine, and does not load libtorch.</summary>
    public static bool IsDeviceName(string name) =>
        name is "cpu" or "cuda"
        || (name.StartsWith("cuda:", StringComparison.Ordinal) && ushort.TryParse(name.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static T Loaded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new BadInputException("libtorch", $"{Missing} ({exception.Message.Split('\n')[0]})", exception);
        }
    }

    private static Blas FindBlas()
    {
        _ = torch.__version__; // nothing of libtorch is mapped before its first use
        const string maps = "/proc/self/maps";
        return RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
            ? Blas.Among(File.ReadLines(maps).Select(line => line[(line.LastIndexOf(' ') + 1)..]).Distinct())
            : Blas.Among([]);
    }
}
