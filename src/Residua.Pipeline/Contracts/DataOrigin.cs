namespace Residua.Pipeline.Contracts;

/// <summary>Values of the fact that decides what a passed claim is called; anything else means data that no claim is about.</summary>
public static class DataOrigin
{
    /// <summary>Name of the fact in <see cref="StepRun.Facts"/>.</summary>
    public const string Fact = "data.origin";

    /// <summary>The data set that the paper used.</summary>
    public const string Published = "published";

    /// <summary>The phantom, at the size it was calibrated for.</summary>
    public const string Phantom = "phantom";

    /// <summary>
    /// Name of the fact that slices were made smaller, such as <c>4×4 pixels to one</c>. They still come from the data of
    /// <see cref="Fact"/>, but a number published for whole slices must not be compared with theirs.
    /// </summary>
    public const string DownsampledFact = "data.downsampled";
}
