namespace Residua.Papers.ResidualPitfalls;

/// <summary>Names of tables and columns that several steps share.</summary>
internal static class Tables
{
    /// <summary>AP over (intensity,) sigma or over intensity.</summary>
    public const string Precision = "average-precision.csv";

    /// <summary>Reconstruction error over the same axes.</summary>
    public const string Error = "reconstruction-error.csv";

    /// <summary>Distances of curves to those of Experiment 1.</summary>
    public const string Matching = "matching.csv";

    /// <summary>Column of the AP in the table of a texture.</summary>
    public const string PrecisionColumn = "average_precision";

    /// <summary>Name of a mode's column.</summary>
    public static string Column(NetworkMode mode) => mode == NetworkMode.Evaluation ? "evaluation" : "training_mode";

    /// <summary>End of the names of tables and figures that are of one mode.</summary>
    public static string Suffix(NetworkMode mode) => mode == NetworkMode.Evaluation ? "" : "-training-mode";
}
