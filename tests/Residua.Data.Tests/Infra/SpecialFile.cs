using System.Diagnostics;
using System.Net.Sockets;

namespace Residua.Data.Tests;

/// <summary>What looks like a file and is none.</summary>
internal static class SpecialFile
{
    /// <summary>A pipe that nobody writes to: whoever opens it waits forever.</summary>
    public static void Pipe(string path)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "mkfifo");
        using var mkfifo = Process.Start("mkfifo", [path]);
        mkfifo.WaitForExit();
        Assert.Equal(0, mkfifo.ExitCode);
    }

    public static Socket BoundSocket(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        return socket;
    }
}
