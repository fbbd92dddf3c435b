namespace Residua.Papers.ResidualPitfalls;

/// <summary>The brain part of the MOOD challenge: what the paper used.</summary>
internal static class Mood
{
    private const string Instructions =
        "The MOOD brain volumes are gated: register at https://www.synapse.org, join the MOOD challenge, and download "
        + "brain_train of syn21343101. Put the 800 files at <data root>/MOOD/brain/train/00000.nii.gz … 00799.nii.gz and pass "
        + "--data-root=<data root> (or set DATAROOT). Without them, --profile=phantom needs no data";

    /// <summary>The published set.</summary>
    public static PublishedDataSet Brain { get; } = new()
    {
        Name = "MOOD brain",
        Folder = "MOOD/brain/train",
        Volumes = 800,
        Shape = (256, 256, 256),
        Instructions = Instructions,
        // Beside the program, as the project file copies it.
        Histogram = Path.Combine(AppContext.BaseDirectory, "expected-results", "residual-pitfalls", "experiment-1-histogram.csv"),
        WhyUnitRange = "the disks' intensities mean the published range, 0 to 1",
    };
}
