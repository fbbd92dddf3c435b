using Residua.Data;
using Residua.Numerics;

namespace Residua.Models.Tests;

/// <summary>Slices 120 to 139 of the ten reference volumes, as the original's training scripts take them.</summary>
internal static class ReferenceSlices
{
    private const int Radius = 20;

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "goldens", "residual-pitfalls", name);

    /// <summary>The training files without the first, which validates.</summary>
    public static SliceStack Training() => Read([.. Enumerable.Range(1, 5)]);

    /// <summary>The slices of the first file, each with a disk: place and intensity drawn in turn, seed 0.</summary>
    public static LabelledSlices Validation()
    {
        var slices = Read([0]);
        var random = new PythonRandom(0);
        var labels = new byte[slices.Pixels.Length];
        var size = slices.Height * slices.Width;
        for (var i = 0; i < slices.Count; i++)
        {
            Paint(slices.Pixels.AsSpan(i * size, size), labels.AsSpan(i * size, size), slices.Width, random);
        }

        return new(slices, labels);
    }

    private static SliceStack Read(int[] files) =>
        SliceStackReader.Read([.. files.Select(file => PathOf($"train/{file:D5}.nii.gz"))], first: 120, count: 20);

    private static void Paint(Span<float> pixels, Span<byte> labels, int width, PythonRandom random)
    {
        var foreground = pixels.ToArray().Index().Where(pixel => pixel.Item > 0).Select(pixel => pixel.Index).ToArray();
        var (row, column) = Math.DivRem(foreground[(int)random.RandInt(0, foreground.Length - 1)], width);
        var intensity = (float)random.Uniform(0, 1);
        foreach (var index in foreground)
        {
            var (down, across) = (index / width - row, index % width - column);
            if (down * down + across * across < Radius * Radius)
            {
                (pixels[index], labels[index]) = (intensity, 1);
            }
        }
    }
}
