using Residua.Data;
using Residua.Data.Phantoms;

namespace Residua.Benchmarks.Workloads;

/// <summary>Synthetic slices of the published size, as the experiments score them.</summary>
internal static class PhantomSlices
{
    /// <summary>The scored slice of the first <paramref name="count"/> subjects.</summary>
    public static SliceStack Draw(int count)
    {
        const int Edge = 256;
        var phantom = new BrainPhantom(Size: Edge, FirstSlice: BrainPhantom.ScoredSlice, SliceCount: 1);
        var pixels = new float[count * Edge * Edge];
        Parallel.For(0, count, subject => phantom.Draw(subject).Pixels.CopyTo(pixels, subject * Edge * Edge));
        return new(pixels, count, Edge, Edge);
    }
}
