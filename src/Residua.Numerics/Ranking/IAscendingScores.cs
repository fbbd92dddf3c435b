namespace Residua.Numerics;

/// <summary>What is gathered from labelled scores in ascending order.</summary>
internal interface IAscendingScores
{
    /// <summary>
    /// Takes the next scores: their order in the high bits, the label in the lowest; ties never span two calls.
    /// </summary>
    void Add(ReadOnlySpan<ushort> ascending);
}
