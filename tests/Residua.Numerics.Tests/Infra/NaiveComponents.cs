namespace Residua.Numerics.Tests.Infra;

/// <summary>The definition: from each voxel on, flood all that touch.</summary>
internal static class NaiveComponents
{
    /// <summary>Labels from 1 in the order of the first voxel, and the sizes.</summary>
    public static (int[] Labels, List<int> Sizes) Find(byte[] mask, VolumeShape shape)
    {
        var (labels, sizes) = (new int[mask.Length], new List<int>());
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i] == 1 && labels[i] == 0)
            {
                sizes.Add(Flood(mask, shape, i, labels, sizes.Count + 1));
            }
        }

        return (labels, sizes);
    }

    private static int Flood(byte[] mask, VolumeShape shape, int from, int[] labels, int label)
    {
        var (open, size) = (new Stack<int>([from]), 0);
        labels[from] = label;
        while (open.TryPop(out var at))
        {
            size++;
            var (x, y, z) = (at % shape.X, at / shape.X % shape.Y, at / shape.SliceLength);
            for (var k = 0; k < 27; k++)
            {
                var (nx, ny, nz) = (x + (k % 3) - 1, y + (k / 3 % 3) - 1, z + (k / 9) - 1);
                if ((uint)nx >= (uint)shape.X || (uint)ny >= (uint)shape.Y || (uint)nz >= (uint)shape.Z)
                {
                    continue;
                }

                var next = shape.IndexOf(nx, ny, nz);
                if (mask[next] == 1 && labels[next] == 0)
                {
                    labels[next] = label;
                    open.Push(next);
                }
            }
        }

        return size;
    }
}
