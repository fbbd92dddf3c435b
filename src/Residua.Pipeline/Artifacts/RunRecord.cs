using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Residua.Models;

namespace Residua.Pipeline.Artifacts;

/// <summary>Circumstances of a step's run; none of them changes its results.</summary>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="PeakMemory">Largest resident memory of the process until the step's end, bytes.</param>
/// <param name="Threads">Most threads that the step might use.</param>
/// <param name="Code">Version of this program, with the commit where it lies in a checkout.</param>
/// <param name="Runtime">.NET version.</param>
/// <param name="System">Operating system and architecture.</param>
/// <param name="Cpu">Model of the processor.</param>
/// <param name="Capability">Widest vector instructions in use, such as <c>AVX2</c>.</param>
/// <param name="Packages">As <see cref="Engine.Packages"/>.</param>
/// <param name="Resumed">
/// Whether it went on from an attempt that was stopped; the other values are those of the last attempt.
/// </param>
public sealed record RunRecord(
    DateTime Started, double Seconds, long PeakMemory, int Threads, string Code, string Runtime, string System, string Cpu,
    string Capability, string Packages, bool Resumed = false)
{
    private static readonly string CodeVersion = string.Join('+', new[]
    {
        typeof(RunRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        Checkout.Commit(AppContext.BaseDirectory),
    }.OfType<string>());

    private static readonly string CpuModel = ReadCpuModel();

    /// <summary>Records a step that ends now.</summary>
    public static RunRecord Of(DateTime started, TimeSpan elapsed, int threads, bool resumed = false)
    {
        using var process = Process.GetCurrentProcess();
        return new(
            started, elapsed.TotalSeconds, process.PeakWorkingSet64, threads, CodeVersion,
            RuntimeInformation.FrameworkDescription,
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}", CpuModel, VectorCapability(),
            Engine.Packages, resumed);
    }

    private static string VectorCapability() =>
        Avx512F.IsSupported ? "AVX-512"
        : Avx2.IsSupported ? "AVX2"
        : AdvSimd.IsSupported ? "AdvSIMD"
        : "none";

    private static string ReadCpuModel()
    {
        const string linux = "/proc/cpuinfo";
        var model = File.Exists(linux)
            ? File.ReadLines(linux)
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1]
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return model?.Trim() ?? "unknown";
    }
}
