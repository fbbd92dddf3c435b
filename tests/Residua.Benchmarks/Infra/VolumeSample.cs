using Residua.Numerics;

namespace Residua.Benchmarks.Infra;

/// <summary>Volumes to time things on.</summary>
internal static class VolumeSample
{
    /// <summary>The size at which the third paper evaluates.</summary>
    public static readonly VolumeShape Evaluated = new(96, 96, 50);

    /// <summary>Uniform noise in [0, 1): no two voxels alike, nothing to save.</summary>
    public static float[] Noise(VolumeShape shape, uint seed)
    {
        var random = new NumpyRandom(seed);
        var voxels = new float[shape.Length];
        foreach (ref var voxel in voxels.AsSpan())
        {
            voxel = (float)random.Uniform();
        }

        return voxels;
    }

    /// <summary>What thresholds leave of maps: some hundred balls in a head, a tenth of their voxels missing.</summary>
    public static byte[] Lesions(VolumeShape shape)
    {
        var random = new NumpyRandom(1);
        var mask = new byte[shape.Length];
        for (var ball = 0; ball < 300; ball++)
        {
            var radius = 1 + (int)(random.Uniform() * shape.X / 24);
            var (x, y, z) = (Place(shape.X), Place(shape.Y), Place(shape.Z));
            for (var k = 0; k < Cube(2 * radius); k++)
            {
                var edge = 2 * radius;
                var (dx, dy, dz) = ((k % edge) - radius, (k / edge % edge) - radius, (k / edge / edge) - radius);
                var isInside = (dx * dx) + (dy * dy) + (dz * dz) < radius * radius && random.Uniform() < 0.9;
                mask[shape.IndexOf(x + dx, y + dy, z + dz)] |= isInside ? (byte)1 : (byte)0;
            }
        }

        return mask;

        int Place(int length) => (int)(length * (0.2 + (0.6 * random.Uniform())));
        static int Cube(int edge) => edge * edge * edge;
    }
}
