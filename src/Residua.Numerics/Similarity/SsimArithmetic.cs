namespace Residua.Numerics;

/// <summary>How an SSIM map is computed.</summary>
public enum SsimArithmetic
{
    /// <summary>In double, one axis after another: right to the last bit of float32, and about eight times as fast.</summary>
    DoublePrecision,

    /// <summary>
    /// In float32, window by window in PyTorch's order: torchmetrics' map bit for bit, up to 5·10⁻⁴ from the right one. Rounding
    /// decides how close scores rank and, where two thresholds are equally good, which is found.
    /// </summary>
    SinglePrecision,
}
