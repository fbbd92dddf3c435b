namespace Residua.Papers;

/// <summary>Values of the fact that decides what a passed claim is called; anything else means data that no claim is about.</summary>
public static class DataOrigin
{
    /// <summary>Name of the fact in <see cref="StepRun.Facts"/>.</summary>
    public const string Fact = "data.origin";

    /// <summary>The data set that the paper used.</summary>
    public const string Published = "published";

    /// <summary>The phantom, at the size it was calibrated for.</summary>
    public const string Phantom = "phantom";
}
