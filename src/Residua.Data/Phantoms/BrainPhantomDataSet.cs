namespace Residua.Data.Phantoms;

/// <summary>A folder of phantom volumes, laid out as the real set.</summary>
public static class BrainPhantomDataSet
{
    /// <summary>Where the volumes lie below the data root.</summary>
    public static string VolumeFolder(string root) => Path.Combine(root, "MOOD", "brain", "train");

    /// <summary>
    /// Writes <c>MOOD/brain/train/00000.nii.gz</c> and so on, (Size, Size, 256) uint16 with a slope; slices that are not drawn
    /// are 0. The same bytes for any number of threads; each file appears whole or not at all. Every header carries a mark,
    /// <see cref="NiftiHeader.IsPhantom"/>, by which nobody takes the volumes for measured ones.
    /// </summary>
    /// <param name="root">The data root; created if missing.</param>
    /// <param name="volumes">How many, 1 to 100,000.</param>
    /// <param name="phantom">Seed, size and slices of the volumes.</param>
    /// <param name="threads">How many volumes are drawn at once, at least 1.</param>
    /// <param name="progress">Told how many volumes are written and how many there are; from any thread.</param>
    /// <param name="cancellation">Stops after the slices in work.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number makes no sense.</exception>
    /// <exception cref="BadInputException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(
        string root, int volumes, BrainPhantom phantom, int threads,
        Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(volumes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(volumes, 100_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        phantom.CheckShape();

        var header = new NiftiHeader(phantom.Size, phantom.Size, BrainPhantom.Depth, NiftiType.UInt16)
        {
            Slope = BrainPhantom.Quantum,
            Description = FormattableString.Invariant($"{NiftiHeader.PhantomMark}, seed {phantom.Seed}: drawn, not measured"),
        };
        var folder = VolumeFolder(root);
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        FirstFailure.Of(() => Parallel.For(0, volumes, options, number =>
        {
            var slices = phantom.Draw(number, cancellation);
            NiftiFile.Write(Path.Combine(folder, $"{number:D5}.nii.gz"), header, slices, phantom.FirstSlice);
            progress?.Invoke(Interlocked.Increment(ref done), volumes);
        }));
    }
}
