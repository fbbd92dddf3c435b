using System.ComponentModel.DataAnnotations;

namespace Residua.Papers;

/// <summary>Volumes of which one slice each is scored.</summary>
public record ScoredSlices : DataSetSettings
{
    /// <summary>Index on axis 2 of the slice that is scored. Default 128.</summary>
    [Range(0, 32767)]
    public int Slice { get; init; } = 128;
}
