namespace Residua.Papers;

/// <summary>Weights that a training leaves behind.</summary>
public enum Checkpoint
{
    /// <summary>Of the highest average precision on the validation slices.</summary>
    BestAp,

    /// <summary>Of the lowest loss on the validation slices.</summary>
    BestLoss,

    /// <summary>After the last step.</summary>
    Last,
}
