namespace Residua.Papers.Morphaeus;

/// <summary>The lists that an experiment reads, by what they are for.</summary>
/// <param name="Training">Those of the training, by file of the prepared images; empty where nothing is trained.</param>
/// <param name="Evaluated">Those that are evaluated, by name of the set.</param>
internal sealed record ImageLists(IReadOnlyDictionary<string, string> Training, IReadOnlyDictionary<string, string> Evaluated)
{
    /// <summary>The images that are trained with.</summary>
    public const string Train = "train";

    /// <summary>Those by which the best weights are chosen.</summary>
    public const string Validation = "validation";

    /// <summary>Those on which the loss is measured once more.</summary>
    public const string Test = "test";

    /// <summary>The lists of a data set.</summary>
    /// <param name="dataset">Which images.</param>
    /// <param name="trains">Whether a model is trained with them.</param>
    public static ImageLists Of(ChestSettings dataset, bool trains) => new(
        trains
            ? new Dictionary<string, string>
            {
                [Train] = dataset.Train,
                [Validation] = dataset.Validation,
                [Test] = dataset.Test,
            }
            : [],
        dataset.Evaluated.ToDictionary(set => set.Name, set => set.List));

    /// <summary>The names of all, each once.</summary>
    public IReadOnlyList<string> Names => [.. Training.Values.Concat(Evaluated.Values).Distinct()];
}
