using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Whether test and training are apart: how many of the scored slices are in a training volume as well.</summary>
public static class TestSetTable
{
    /// <summary>One row: number of slices, and how many of them are, bit for bit, the same slice of a training volume.</summary>
    public const string FileName = "test-set.csv";

    // 64 slices of 256×256 pixels: 16 MB.
    private const int VolumesAtOnce = 64;

    /// <summary>Copies the table into the results of a step that scores these slices.</summary>
    public static void Copy(Step testSet, StepRun run) =>
        NumericTable.Read(run.PathOf(testSet, FileName)).Write(Path.Combine(run.Output, FileName));

    /// <summary>The step that compares the slices of another with the same slice of every training volume.</summary>
    internal static Step Of(ScoredSlices dataset, Volumes volumes, Step slices) => Step.Create(
        Stage.Preprocess, "test-set", new Settings(dataset.Slice, dataset.Rescale), new Inputs(volumes, slices), Compare,
        outsideFiles: volumes.Files);

    private static void Compare(Settings settings, Inputs inputs, StepRun run)
    {
        var slices = TestSlices.Read(inputs.Slices, run);
        var known = Digests(slices).ToHashSet();
        HashSet<string> shared = [];
        // A volume of another shape has no slice that could be the same.
        string[] volumes =
            [.. inputs.Volumes.TrainIfAny(run).Where(file => CanShare(NiftiFile.ReadHeader(file), slices, settings.Slice))];
        var done = 0;
        foreach (var files in volumes.Chunk(VolumesAtOnce))
        {
            var before = done;
            var stack = SliceStackReader.Read(
                files, settings.Slice, rescale: settings.Rescale, threads: run.Threads,
                progress: (read, _) => run.Progress(before + read, volumes.Length), cancellation: run.Cancellation);
            shared.UnionWith(Digests(stack).Where(known.Contains));
            done += files.Length;
        }

        new NumericTable(["slices", "shared_with_training"], [[slices.Count, Digests(slices).Count(shared.Contains)]])
            .Write(Path.Combine(run.Output, FileName));
    }

    private static bool CanShare(NiftiHeader volume, SliceStack slices, int slice) =>
        (volume.X, volume.Y) == (slices.Height, slices.Width) && volume.Z > slice;

    private static IEnumerable<string> Digests(SliceStack slices) => Enumerable.Range(0, slices.Count)
        .Select(i => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(slices[i].Pixels.Span))));

    private sealed record Settings(int Slice, RescaleSettings Rescale);

    private sealed record Inputs(Volumes Volumes, Step Slices);
}
