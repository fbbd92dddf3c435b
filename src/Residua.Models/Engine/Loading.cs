using Residua.Data;

namespace Residua.Models;

/// <summary>The first use of libtorch, and what is said where it fails.</summary>
internal static class Loading
{
    /// <summary>Loads quietly: before the real TorchSharp throws, it prints where it looked, in dozens of lines.</summary>
    /// <returns>Why libtorch cannot be loaded; null where it was.</returns>
    public static Exception? Attempt(Action load)
    {
        var console = Console.Out;
        var said = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(said));
        try
        {
            load();
            console.Write(said); // what other threads printed meanwhile
            return null;
        }
        catch (Exception exception)
            when (Cause(exception) is DllNotFoundException or NotSupportedException or BadImageFormatException)
        {
            return Cause(exception);
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    /// <summary>The error for a user.</summary>
    /// <param name="packages">As <see cref="Engine.Packages"/>.</param>
    /// <param name="failure">As <see cref="Attempt"/> returned it.</param>
    public static BadInputException Refusal(string packages, Exception failure) =>
        new("libtorch", $"cannot be loaded: {FirstSentence(failure.Message)}. To mend it: {Mend(packages)}", failure);

    /// <summary>What provides libtorch.</summary>
    /// <param name="packages">As <see cref="Engine.Packages"/>.</param>
    public static string Mend(string packages) => UsesStandIn(packages)
        ? "apt-get install -y --no-install-recommends libtorch-dev libopenblas0-openmp on Debian or Ubuntu; "
            + "elsewhere set LIBTORCH to an unpacked libtorch and build again"
        : "LibTorchPackage=libtorch-cpu ./build.sh, or UpstreamPackages=false ./build.sh for the system's libtorch";

    /// <summary>What provides a libtorch with CUDA.</summary>
    /// <param name="packages">As <see cref="Engine.Packages"/>.</param>
    public static string CudaMend(string packages) => UsesStandIn(packages)
        ? "LIBTORCH=DIR ./build.sh with the folder of a libtorch with CUDA"
        : "LibTorchPackage=libtorch-cuda-12.8-linux-x64 ./build.sh (on Windows -win-x64)";

    private static bool UsesStandIn(string packages) => packages.StartsWith("stand-ins", StringComparison.Ordinal);

    private static string FirstSentence(string message) =>
        message.Split(["\r", "\n", ". "], 2, StringSplitOptions.None)[0].TrimEnd('.');

    private static Exception Cause(Exception exception) =>
        exception is TypeInitializationException { InnerException: { } inner } ? Cause(inner) : exception;
}
