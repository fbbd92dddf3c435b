using System.Numerics.Tensors;
using Residua.Figures;
using Residua.Numerics;

namespace Residua.Papers.Morphaeus;

/// <summary>The panels of the paper's montages: grey images, and residuals from 0 to 0.5.</summary>
internal static class ResidualPanels
{
    /// <summary>Pixels between the lines of a deformed grid: every line, as published, would fill a small panel.</summary>
    public const int GridStep = 4;

    /// <summary>|one − other| in colours.</summary>
    public static Panel Of(Slice one, Slice other)
    {
        var residual = new float[one.Pixels.Length];
        TensorPrimitives.Subtract(one.Pixels.Span, other.Pixels.Span, residual);
        TensorPrimitives.Abs<float>(residual, residual);
        return new(one with { Pixels = residual }) { Map = ColourMap.Inferno };
    }
}
