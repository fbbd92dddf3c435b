using Residua.Data.Weights;

namespace Residua.Data.Tests;

/// <summary>Only regular files are read; all else is refused before it is opened, for to open a pipe may wait forever.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, Action<string>> Readers => new()
    {
        { "header", path => NiftiFile.ReadHeader(path) },
        { "slices", path => NiftiFile.ReadSlices(path, 0, 1) },
        { "digest", path => FileDigest.Sha256(path) },
        { "safetensors", path => SafeTensorsFile.Read(path) },
        { "pt", path => PyTorchFile.Read(path) },
    };

    public void Dispose() => _folder.Dispose();

    [SkippableTheory, MemberData(nameof(Readers))]
    public void A_pipe_is_refused_at_once(string reader, Action<string> read)
    {
        SpecialFile.Pipe(_folder["a.nii"]);
        AssertRefused(reader, "is a pipe; only regular files are read", read, _folder["a.nii"]);
    }

    [SkippableTheory, MemberData(nameof(Readers))]
    public void A_link_to_a_device_is_refused_at_once(string reader, Action<string> read)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "/dev/zero");
        File.CreateSymbolicLink(_folder["a.nii"], "/dev/zero");
        AssertRefused(reader, "is a device; only regular files are read", read, _folder["a.nii"]);
    }

    [SkippableTheory, MemberData(nameof(Readers))]
    public void A_socket_is_refused(string reader, Action<string> read)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "sockets among files");
        using var socket = SpecialFile.BoundSocket(_folder["a.nii"]);
        AssertRefused(reader, "is a socket; only regular files are read", read, _folder["a.nii"]);
    }

    [Theory, MemberData(nameof(Readers))]
    public void A_link_to_a_regular_file_is_read(string reader, Action<string> read)
    {
        var target = _folder.Write("volume", SmallNifti.Bytes());
        File.CreateSymbolicLink(_folder["a.nii"], target);

        var exception = Record.Exception(() => read(_folder["a.nii"]));

        Assert.True(exception is null == reader is "header" or "slices" or "digest", $"{exception}");
    }

    private static void AssertRefused(string reader, string reason, Action<string> read, string path)
    {
        var refusal = Task.Run(() => Refusal.Of(path, () => read(path)));
        Assert.True(refusal.Wait(AtOnce), $"{reader} hangs");
        Assert.Equal(reason, refusal.Result);
    }
}
