namespace Residua.Papers;

/// <summary>Volumes whose slices a model is fitted on.</summary>
public record FittedSlices : DataSetSettings
{
    /// <summary>Slices of the training volumes that models are fitted on.</summary>
    public TrainingSlices Training { get; init; } = new();
}
