namespace Residua.Numerics;

/// <summary>What the weights of an SSIM's window add up to.</summary>
public enum WindowSum
{
    /// <summary>1.</summary>
    One,

    /// <summary>
    /// To what they add up in float32, up to 2·10⁻⁶ from 1: as in torchmetrics, and seen where a volume is constant.
    /// </summary>
    SinglePrecision,
}
