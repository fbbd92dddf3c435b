namespace Residua.Data.Phantoms;

/// <summary>One slice in the making: what each layer leaves for the next. All arrays are (H · W).</summary>
internal sealed class Canvas(Raster raster)
{
    /// <summary>Smooth displacement of the anatomy along u, unit variance.</summary>
    public float[] ShiftU { get; } = new float[raster.Count];

    /// <summary>Smooth displacement of the anatomy along v, unit variance.</summary>
    public float[] ShiftV { get; } = new float[raster.Count];

    /// <summary>Reference pixels inside the brain mask; not positive in the background.</summary>
    public float[] Depth { get; } = new float[raster.Count];

    /// <summary>Reference pixels from the nearest pial surface into the tissue; negative in the fluid outside.</summary>
    public float[] Pial { get; } = new float[raster.Count];

    /// <summary>Standard deviation of the texture.</summary>
    public float[] Roughness { get; } = new float[raster.Count];

    /// <summary>The image: structure values, before the tone curve.</summary>
    public float[] Level { get; } = new float[raster.Count];

    /// <summary>For a layer's own use.</summary>
    public float[] Scratch { get; } = new float[raster.Count];
}
