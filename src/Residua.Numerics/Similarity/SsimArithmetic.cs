namespace Residua.Numerics;

/// <summary>How an SSIM map is computed.</summary>
public enum SsimArithmetic
{
    /// <summary>In double: right to the last bit of float32, and for volumes about eight times as fast.</summary>
    DoublePrecision,

    /// <summary>
    /// In float32, in the order of the library that the results were published with: torchmetrics' map of a volume bit for bit,
    /// up to 5·10⁻⁴ from the right one; scikit-image's of an image. Rounding decides how close scores rank and, where two
    /// thresholds are equally good, which is found.
    /// </summary>
    SinglePrecision,
}
