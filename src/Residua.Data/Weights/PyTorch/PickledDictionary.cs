namespace Residua.Data.Weights;

/// <summary>A dictionary of a pickle: pairs in order, whatever their keys are.</summary>
internal sealed class PickledDictionary
{
    public List<(object? Key, object? Value)> Items { get; } = [];
}
