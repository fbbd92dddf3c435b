using Residua.Benchmarks.Infra;
using Residua.Data;
using Residua.Data.Phantoms;

namespace Residua.Benchmarks.Workloads;

internal static class NiftiWorkload
{
    public static Benchmark OneSlice { get; } = new("NIfTI, slice 128 of a 256³ .nii.gz", 9, folder =>
    {
        var phantom = new BrainPhantom();
        var header = new NiftiHeader(256, 256, BrainPhantomDataSet.Depth, NiftiType.UInt16) { Slope = BrainPhantom.Quantum };
        var path = Path.Combine(folder, "volume.nii.gz");
        NiftiFile.Write(path, header, phantom.Draw(0), phantom.FirstSlice);
        return () => NiftiFile.ReadSlices(path, BrainPhantom.ScoredSlice, 1);
    })
    {
        Oracle = "nibabel-slice.py",
        Goal = "≥ 1× nibabel",
    };
}
