using Residua.Data;
using Residua.Pipeline.Execution;

namespace Residua.Pipeline.Tests.Infra;

/// <summary>An engine without libtorch that has a CPU only and remembers what it was asked.</summary>
internal sealed class FakeEngine : IEngine
{
    public string Version { get; init; } = "fake 1";

    public string? Slowness { get; init; }

    public IReadOnlyList<string> Devices { get; init; } = ["cpu"];

    public List<string> Asked { get; } = [];

    public string Identity(int threads, string device)
    {
        Asked.Add($"identity {threads} {device}");
        return device == "cpu"
            ? $"{Version}, {threads} threads, {device}"
            : throw new BadInputException("--device", $"{Version} has cpu, not {device}");
    }

    public string? Prepare(int threads)
    {
        Asked.Add($"prepare {threads}");
        return Slowness;
    }
}
