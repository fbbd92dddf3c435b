namespace Residua.Papers.ResidualPitfalls;

/// <summary>What is wrong on purpose in a sweep.</summary>
/// <param name="Kind">The mistake.</param>
/// <param name="Sigma">For <see cref="MistakeKind.BlurForModel"/>: the blur in place of the model.</param>
internal sealed record Mistake(MistakeKind Kind, double Sigma = 0);

/// <summary>The mistakes of a sweep.</summary>
internal enum MistakeKind
{
    /// <summary>Every reconstruction is black.</summary>
    Black,

    /// <summary>Every reconstruction is the mean of the training slices.</summary>
    MeanSlice,

    /// <summary>The blur is cut off at three standard deviations.</summary>
    ShortBlur,

    /// <summary>Every blur is that of the next sigma.</summary>
    NextBlur,

    /// <summary>What a model makes of a slice is a blur of it.</summary>
    BlurForModel,

    /// <summary>The labels lie ten pixels beside the anomalies.</summary>
    MovedLabels,

    /// <summary>AP is the area under straight lines between the points of the curve.</summary>
    Trapezoid,

    /// <summary>Only pixels that changed are labelled.</summary>
    ChangedLabels,
}
