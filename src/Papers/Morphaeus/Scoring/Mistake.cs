namespace Residua.Papers.Morphaeus;

/// <summary>What is done wrong on purpose to an image's reconstruction or score.</summary>
internal enum Mistake
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The reconstruction is the image.</summary>
    CopiedInput,

    /// <summary>The network has its initial weights.</summary>
    Untrained,

    /// <summary>The reconstruction is black.</summary>
    Black,

    /// <summary>The reconstruction is the mean training image.</summary>
    MeanImage,

    /// <summary>The reconstruction is what it was before the deformation.</summary>
    Prior,

    /// <summary>The score is 1 minus the right one.</summary>
    Inverted,
}
