namespace Residua.Numerics;

/// <summary>The lines of voxels along one axis of a volume.</summary>
internal static class VolumeLines
{
    /// <summary>Replaces every line by what a function makes of it.</summary>
    /// <param name="voxels">Changed in place.</param>
    /// <param name="shape">Of the volume.</param>
    /// <param name="axis">0, 1 or 2.</param>
    /// <param name="change">Given a line, writes its replacement.</param>
    public static void Replace(Span<float> voxels, VolumeShape shape, int axis, Action<ReadOnlySpan<float>, Span<float>> change)
    {
        var (length, step) = axis switch
        {
            0 => (shape.X, 1),
            1 => (shape.Y, shape.X),
            _ => (shape.Z, shape.SliceLength),
        };
        var (line, changed) = (new float[length], new float[length]);
        for (var start = 0; start < voxels.Length; start++)
        {
            if (start / step % length != 0)
            {
                continue; // not the first voxel of its line
            }

            for (var i = 0; i < length; i++)
            {
                line[i] = voxels[start + (i * step)];
            }

            change(line, changed);
            for (var i = 0; i < length; i++)
            {
                voxels[start + (i * step)] = changed[i];
            }
        }
    }
}
