using Residua.Data;

namespace Residua.Models;

/// <summary>Anomalous slices and where they are anomalous.</summary>
/// <param name="Slices">(N, H, W).</param>
/// <param name="Labels">(N · H · W), 1 where a pixel is anomalous, else 0.</param>
public sealed record LabelledSlices(SliceStack Slices, byte[] Labels);
