namespace Residua.Numerics.Tests.Infra;

/// <summary>The definition: sort the 125 voxels of every window.</summary>
internal static class NaiveMedian
{
    public static float[] Apply(float[] voxels, VolumeShape shape)
    {
        var medians = new float[voxels.Length];
        var window = new List<float>();
        for (var i = 0; i < voxels.Length; i++)
        {
            var (x, y, z) = (i % shape.X, i / shape.X % shape.Y, i / shape.SliceLength);
            window.Clear();
            for (var k = 0; k < 125; k++)
            {
                window.Add(voxels[shape.IndexOf(
                    Inside(x + (k % 5) - 2, shape.X), Inside(y + (k / 5 % 5) - 2, shape.Y), Inside(z + (k / 25) - 2, shape.Z))]);
            }

            window.Sort();
            medians[i] = window[62];
        }

        return medians;
    }

    private static int Inside(int at, int length)
    {
        while (at < 0 || at >= length)
        {
            at = at < 0 ? -1 - at : (2 * length) - 1 - at;
        }

        return at;
    }
}
