namespace Residua.Pipeline.Contracts;

/// <summary>
/// Values of the fact that decides what a passed claim is called; anything else means data that no claim is about.
/// </summary>
public static class DataOrigin
{
    /// <summary>Name of the fact in <see cref="StepRun.Facts"/>.</summary>
    public const string Fact = "data.origin";

    /// <summary>The data set that the paper used.</summary>
    public const string Published = "published";

    /// <summary>The phantom, at the size it was calibrated for.</summary>
    public const string Phantom = "phantom";

    /// <summary>
    /// Beginning of the names of facts that narrow what the data can tell, such as <c>data.narrowed.downsampled</c> with the
    /// value <c>4×4 pixels to one</c>. A claim is judged on such data only where it accepts that, and only on the phantom.
    /// </summary>
    public const string Narrowed = "data.narrowed.";
}
