namespace Residua.Data.Phantoms.Heads;

/// <summary>The finished volumes of one subject, cut to the box of its mask as the published ones are.</summary>
internal sealed class HeadVolumes
{
    /// <summary>Images by modality: (Z, X, Y), whole numbers.</summary>
    public Dictionary<HeadModality, SliceStack> Images { get; } = [];

    /// <summary>The mask, (Z, X, Y).</summary>
    public required SliceStack Mask { get; init; }

    /// <summary>The segmentation, (Z, X, Y); null for a healthy head.</summary>
    public required SliceStack? Segmentation { get; init; }

    /// <summary>Draws a subject.</summary>
    /// <param name="grid">The voxels.</param>
    /// <param name="age">Years.</param>
    /// <param name="pathology">What is wrong with it; null: healthy.</param>
    /// <param name="modalities">Which images are taken.</param>
    /// <param name="key">The subject's key.</param>
    /// <param name="cancellation">Ends the work between two slices.</param>
    public static HeadVolumes Draw(
        HeadGrid grid, double age, Pathology? pathology, IReadOnlyList<HeadModality> modalities, ulong key,
        CancellationToken cancellation = default)
    {
        var traits = new HeadTraits(age, new Dice(HeadKeys.Of(key, HeadStream.Traits)));
        var head = HeadAnatomy.Draw(grid, traits, pathology?.Mass, key, cancellation);
        var lesion = pathology?.Grow(head);
        var mask = new float[grid.Count];
        for (var voxel = 0; voxel < mask.Length; voxel++)
        {
            mask[voxel] = HeadMask.Share(head, voxel);
        }

        var box = BoxOf(grid, mask);
        var volumes = new HeadVolumes
        {
            Mask = Cut(grid, box, mask),
            Segmentation = lesion is null ? null : Cut(grid, box, Within(lesion.Segmentation, mask)),
        };
        var scan = new HeadScan(head, lesion, key);
        foreach (var modality in modalities)
        {
            cancellation.ThrowIfCancellationRequested();
            volumes.Images[modality] = Cut(grid, box, scan.Take(modality));
        }

        return volumes;
    }

    // An expert marks voxels that are mostly lesion, and nothing that was stripped away; interpolation leaves fractions.
    private static float[] Within(float[] share, float[] mask)
    {
        var within = new float[share.Length];
        for (var voxel = 0; voxel < within.Length; voxel++)
        {
            within[voxel] = Math.Min(HeadMask.Step(Math.Clamp((1.5 * share[voxel]) - 0.25, 0, 1)), mask[voxel]);
        }

        return within;
    }

    private static SliceStack Cut(HeadGrid grid, VoxelBox box, float[] volume)
    {
        int x = box.LastX - box.FirstX + 1, y = box.LastY - box.FirstY + 1, z = box.LastZ - box.FirstZ + 1;
        var pixels = new float[x * y * z];
        for (var k = 0; k < z; k++)
        {
            for (var i = 0; i < x; i++)
            {
                var from = ((box.FirstZ + k) * grid.Plane) + ((box.FirstX + i) * grid.Y) + box.FirstY;
                volume.AsSpan(from, y).CopyTo(pixels.AsSpan(((k * x) + i) * y));
            }
        }

        return new(pixels, z, x, y);
    }

    // The original's box ends one voxel short on each axis: its upper bound was taken as exclusive.
    private static VoxelBox BoxOf(HeadGrid grid, float[] mask)
    {
        var (x0, x1, y0, y1, z0, z1) = (grid.X, 0, grid.Y, 0, grid.Z, 0);
        for (var voxel = 0; voxel < mask.Length; voxel++)
        {
            if (mask[voxel] > 0)
            {
                var (k, rest) = Math.DivRem(voxel, grid.Plane);
                var (i, j) = Math.DivRem(rest, grid.Y);
                (x0, x1) = (Math.Min(x0, i), Math.Max(x1, i));
                (y0, y1) = (Math.Min(y0, j), Math.Max(y1, j));
                (z0, z1) = (Math.Min(z0, k), Math.Max(z1, k));
            }
        }

        return new(x0, x1 - 1, y0, y1 - 1, z0, z1 - 1);
    }
}
