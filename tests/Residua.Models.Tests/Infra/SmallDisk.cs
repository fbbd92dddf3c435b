using System.ComponentModel;
using System.Diagnostics;

namespace Residua.Models.Tests;

/// <summary>A file system that is soon full.</summary>
internal static class SmallDisk
{
    public static bool TryMount(string folder, string size)
    {
        Directory.CreateDirectory(folder);
        return Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder);
    }

    public static void Unmount(string folder) => Run("umount", folder);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
