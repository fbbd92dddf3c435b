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
        catch (Exception exception) when (Cause(exception) is DllNotFoundException or NotSupportedException or BadImageFormatException)
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
        new("libtorch", $"it cannot be loaded. {Mend(packages)} ({failure.Message.Split('\n')[0].Trim()})", failure);

    /// <summary>What provides libtorch.</summary>
    /// <param name="packages">As <see cref="Engine.Packages"/>.</param>
    public static string Mend(string packages) => packages.StartsWith("stand-ins", StringComparison.Ordinal)
        ? "On Debian or Ubuntu: apt-get install -y --no-install-recommends libtorch-dev libopenblas0-openmp; "
            + "elsewhere set LIBTORCH to an unpacked libtorch and build again"
        : "With its package: LibTorchPackage=libtorch-cpu ./build.sh; with the system's libtorch: UpstreamPackages=false ./build.sh";

    private static Exception Cause(Exception exception) => exception is TypeInitializationException { InnerException: { } inner } ? Cause(inner) : exception;
}
