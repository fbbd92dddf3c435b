namespace Residua.Models;

/// <summary>A number that a checkpoint keeps, such as how often a loss was computed.</summary>
public sealed class Counter : ICheckpointed
{
    /// <summary>The number, at least 0.</summary>
    public long Value { get; set; }

    /// <inheritdoc />
    public void Save(CheckpointWriter to) => to.Add("value", Value);

    /// <inheritdoc />
    public void Restore(CheckpointReader from) => Value = from.WholeNumber("value");
}
