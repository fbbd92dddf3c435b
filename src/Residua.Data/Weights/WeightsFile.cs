namespace Residua.Data.Weights;

/// <summary>Named tensors and a few words about them.</summary>
/// <param name="Tensors">By name, in the order of the file.</param>
/// <param name="Metadata">Free text by name; may be empty.</param>
public sealed record WeightsFile(IReadOnlyDictionary<string, StoredTensor> Tensors, IReadOnlyDictionary<string, string> Metadata);
