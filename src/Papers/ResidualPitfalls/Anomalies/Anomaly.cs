using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Where one slice is anomalous and, for textures, what it then looks like.</summary>
/// <param name="Centre">The disk.</param>
/// <param name="Label">Row-major indices of the anomalous pixels, ascending.</param>
/// <param name="Texture">New intensities of the labelled pixels, in that order; empty for a disk of constant intensity.</param>
public sealed record Anomaly(Disk Centre, int[] Label, float[] Texture)
{
    /// <summary>The slice with the anomaly in it.</summary>
    /// <param name="slice">The normal slice.</param>
    /// <param name="intensity">Of a disk of constant intensity; not used where there is a texture.</param>
    public float[] Paint(Slice slice, float intensity = 0)
    {
        var painted = new float[slice.Pixels.Length];
        Paint(slice, intensity, painted);
        return painted;
    }

    /// <summary>Writes the slice with the anomaly in it over <paramref name="painted"/>.</summary>
    /// <param name="slice">The normal slice.</param>
    /// <param name="intensity">Of a disk of constant intensity; not used where there is a texture.</param>
    /// <param name="painted">As long as the slice.</param>
    public void Paint(Slice slice, float intensity, Span<float> painted)
    {
        slice.Pixels.Span.CopyTo(painted);
        if (Texture.Length == 0)
        {
            Foreground.Clip(painted);
        }

        for (var k = 0; k < Label.Length; k++)
        {
            painted[Label[k]] = Texture.Length == 0 ? intensity : Texture[k];
        }
    }
}
