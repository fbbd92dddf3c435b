using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Chooses the slices of pairs that are scored, and reads them.</summary>
/// <param name="pairs">The files.</param>
/// <param name="rescale">How the intensities of each input are mapped to [0, 1].</param>
internal sealed class PairSlices(IReadOnlyList<ReconstructionPair> pairs, RescaleSettings rescale)
{
    private int _read = -1;
    private (SliceStack Input, SliceStack Reconstruction) _stacks;

    /// <summary>
    /// Of every pair the named slice; where none is named, every slice whose foreground is at least as large as the disk.
    /// </summary>
    /// <param name="all">The slices of all pairs, in their order.</param>
    /// <param name="index">The slice that is named.</param>
    /// <param name="radius">Of the disk.</param>
    /// <param name="warn">Told which pairs have no such slice.</param>
    /// <exception cref="BadInputException">A named slice is missing or has no foreground; or no slice is to score.</exception>
    public IReadOnlyList<PairSlice> Choose(IReadOnlyList<PairSlice> all, int? index, int radius, Action<string> warn)
    {
        var byPair = all.ToLookup(slice => slice.Pair);
        if (index is { } named)
        {
            return [.. byPair.Select(own => own.FirstOrDefault(slice => slice.Index == named) switch
            {
                null => throw new BadInputException(
                    pairs[own.Key].Input, $"has no slice {named}: its axis 2 has {own.Count()}, numbered from 0"),
                { Foreground: 0 } => throw new BadInputException(
                    pairs[own.Key].Input, $"has no foreground (no voxel above 0) in slice {named}, so no anomaly can be placed"),
                var slice => slice,
            })];
        }

        var pixels = PixelsOf(radius);
        PairSlice[] chosen = [.. all.Where(slice => slice.Foreground >= pixels)];
        if (chosen.Length == 0)
        {
            throw new BadInputException(
                "anomaly.radius",
                $"a disk of radius {radius} has {pixels} pixels, and no slice a foreground (intensity above 0) as large: at most "
                + $"{all.Max(slice => slice.Foreground)} pixels");
        }

        string[] without =
            [.. pairs.Index().Where(own => !chosen.Any(slice => slice.Pair == own.Index)).Select(own => own.Item.Name)];
        if (without.Length > 0)
        {
            warn($"{without.Length} of {pairs.Count} images have no slice whose foreground is as large as the disk ({pixels} "
                + $"pixels), and are left out: {string.Join(", ", without)}");
        }

        return chosen;
    }

    /// <summary>Reads slices of one size; pairs that follow each other are read once.</summary>
    public (SliceStack Inputs, SliceStack Reconstructions) Read(IReadOnlyList<PairSlice> slices)
    {
        var (height, width) = (slices[0].Height, slices[0].Width);
        var (inputs, reconstructions) = (new float[slices.Count * height * width], new float[slices.Count * height * width]);
        var names = new string[slices.Count];
        foreach (var (k, slice) in slices.Index())
        {
            if (slice.Pair != _read)
            {
                (_stacks, _read) = (PairReader.Read(pairs[slice.Pair], rescale), slice.Pair);
            }

            _stacks.Input[slice.Index].Pixels.CopyTo(inputs.AsMemory(k * height * width));
            _stacks.Reconstruction[slice.Index].Pixels.CopyTo(reconstructions.AsMemory(k * height * width));
            names[k] = $"{pairs[slice.Pair].Name}/{_stacks.Input.NameOf(slice.Index)}";
        }

        return (
            new(inputs, slices.Count, height, width) { Names = names },
            new(reconstructions, slices.Count, height, width) { Names = names });
    }

    private static int PixelsOf(int radius)
    {
        var size = 2 * radius + 1;
        var ones = new float[size * size];
        Array.Fill(ones, 1);
        return new Disk(radius, radius, radius).Label(new Slice(ones, size, size)).Length;
    }
}
