using Residua.Benchmarks.Infra;
using Residua.Data;
using Residua.Data.Phantoms;

namespace Residua.Benchmarks.Workloads;

public class NiftiSlice : Workload
{
    private const int Edge = 256;
    private static readonly string File = Path.Combine(Scratch.Folder, "volume.nii.gz");

    public override string Name => "NIfTI, slice 128 of a 256³ int16 .nii.gz";

    public override Pace Pace => Pace.Slow;

    public override string Oracle => "nibabel-slice.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(1)];

    // Sixteen slices over and over: a slice is longer than gzip's window, so repeating it does not compress.
    public override void Prepare()
    {
        var drawn = PhantomSlices.Draw(16).Pixels;
        var voxels = new float[Edge * Edge * Edge];
        for (var at = 0; at < voxels.Length; at += drawn.Length)
        {
            drawn.CopyTo(voxels, at);
        }

        var header = new NiftiHeader(Edge, Edge, Edge, NiftiType.Int16) { Slope = 2 * BrainPhantom.Quantum };
        NiftiFile.Write(File, header, new(voxels, Edge, Edge, Edge), 0);
    }

    public override void Run() => NiftiFile.ReadSlices(File, 128, 1);
}
