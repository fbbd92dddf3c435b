namespace Residua.Data.Phantoms.Heads;

/// <summary>How deep voxels lie inside a lesion, measured from brain tissue; what is outside the brain does not count.</summary>
internal static class Interior
{
    private const int MostSteps = 12;
    private const float OutsideBrain = 1e6f;

    /// <summary>City-block distance to the nearest voxel of the brain that is not in the lesion, mm.</summary>
    /// <param name="head">The head.</param>
    /// <param name="share">(z, x, y): in the lesion where at least one half; nowhere on the grid's faces.</param>
    /// <returns>0 in healthy tissue, at most 12 voxels in the lesion.</returns>
    public static float[] Distance(HeadAnatomy head, float[] share)
    {
        var grid = head.Grid;
        var distance = Array.ConvertAll(head.Depth, depth => depth <= 0 ? OutsideBrain : 0);
        List<int> inside = [.. Enumerable.Range(0, share.Length).Where(voxel => share[voxel] >= 0.5f)];
        int[] neighbours = [1, -1, grid.Y, -grid.Y, grid.Plane, -grid.Plane];
        for (var step = 1; step <= MostSteps && inside.Count > 0; step++)
        {
            foreach (var voxel in inside)
            {
                distance[voxel] = (float)(step * grid.Spacing);
            }

            var outer = (step - 0.5) * grid.Spacing;
            inside = [.. inside.Where(voxel => Array.TrueForAll(neighbours, offset => distance[voxel + offset] > outer))];
        }

        return distance;
    }
}
