namespace Residua.Data;

/// <summary>
/// How pictures are brought to the size of a network's input. The published code has a way of its own for each use.
/// </summary>
public enum ImageResize
{
    /// <summary>
    /// For training: intensities in [0, 1], then bilinear between two neighbours per axis without smoothing before, as
    /// torchvision resizes tensors. Of several channels the first is taken.
    /// </summary>
    Tensor,

    /// <summary>
    /// For evaluation: 8-bit levels by Pillow's bilinear filter, which smooths what is made smaller, then intensities in [0, 1].
    /// A picture with several channels is refused.
    /// </summary>
    Pillow,
}
