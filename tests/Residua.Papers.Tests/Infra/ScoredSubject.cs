using Residua.Numerics;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.Tests;

/// <summary>A rod of a brain with a bright lesion that its reconstruction lacks, and noise; another for each name.</summary>
internal static class ScoredSubject
{
    public static readonly VolumeShape Shape = new(20, 26, 6);

    public static ScoredVolume Draw(string name, bool isHealthy)
    {
        var random = new NumpyRandom((uint)name.Sum(letter => letter));
        var (input, reconstruction) = (new float[Shape.Length], new float[Shape.Length]);
        var (mask, lesion) = (new float[Shape.Length], new float[Shape.Length]);
        for (var i = 0; i < input.Length; i++)
        {
            var (x, y, z) = (i % Shape.X, i / Shape.X % Shape.Y, i / Shape.SliceLength);
            mask[i] = ((x - 10) * (x - 10)) + ((y - 13) * (y - 13)) < 80 ? 1 : 0;
            lesion[i] = !isHealthy && Math.Abs(x - 8) < 3 && Math.Abs(y - 10) < 3 && Math.Abs(z - 3) < 2 ? 1 : 0;
            reconstruction[i] = mask[i] * (float)random.Uniform(0.3, 0.6);
            input[i] = mask[i] * (reconstruction[i] + (0.3f * lesion[i]) + (float)random.Uniform(-0.35, 0.35));
        }

        return new(name, new(input, Shape), new(reconstruction, Shape))
        {
            Mask = new(mask, Shape),
            Segmentation = isHealthy ? null : new(lesion, Shape),
        };
    }
}
