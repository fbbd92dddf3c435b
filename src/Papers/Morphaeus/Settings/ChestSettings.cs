using System.ComponentModel.DataAnnotations;
using Residua.Data.Phantoms.Chests;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>Where the images come from, and which lists of them are read.</summary>
public sealed record ChestSettings : IValidatableObject
{
    /// <summary>Generated X-rays (phantom), or the published ones under --data-root (files). Default files.</summary>
    public DataSetSource Source { get; init; } = DataSetSource.Files;

    /// <summary>
    /// Any folder with lists of images in <c>splits/*.csv</c>, used instead of the source; null: none. A list has the header
    /// <c>filename</c> and a path in each row.
    /// </summary>
    [Free]
    public string? Folder { get; init; }

    /// <summary>Edge to which images are resized, in pixels. Default 128.</summary>
    [Range(16, 1024)]
    public int Size { get; init; } = 128;

    /// <summary>List of the healthy images that are trained with. Default train.</summary>
    [RegularExpression("[A-Za-z0-9_.-]+")]
    public string Train { get; init; } = "train";

    /// <summary>List of the healthy images by which the best weights are chosen. Default val.</summary>
    [RegularExpression("[A-Za-z0-9_.-]+")]
    public string Validation { get; init; } = "val";

    /// <summary>
    /// List of the healthy images on which the loss is measured once more when the training is over. Default test_normal.
    /// </summary>
    [RegularExpression("[A-Za-z0-9_.-]+")]
    public string Test { get; init; } = "test_normal";

    /// <summary>
    /// The sets that are evaluated, in order. The first whose name contains "Normal" is the healthy one.
    /// </summary>
    [MinLength(1)]
    public IReadOnlyList<EvaluatedList> Evaluated { get; init; } =
        [new() { Name = "Normal_RSNA", List = "test_normal" }, new() { Name = "Pneumonia", List = "test_opacity" }];

    /// <summary>Size of the generated set (source: phantom).</summary>
    public ChestPhantomSettings Phantom { get; init; } = new();

    /// <summary>Whether a set is a healthy one, as the original tells.</summary>
    internal static bool IsNormal(string set) => set.Contains("Normal", StringComparison.Ordinal);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Evaluated.Count > 0 && !Evaluated.Any(set => IsNormal(set.Name)))
        {
            yield return new(
                "has no set whose name contains \"Normal\": without healthy images nothing can be told from them",
                [nameof(Evaluated)]);
        }

        foreach (var twice in Evaluated.GroupBy(set => set.Name).Where(group => group.Count() > 1))
        {
            yield return new($"names the set '{twice.Key}' twice", [nameof(Evaluated)]);
        }
    }
}

/// <summary>One set of images that a model is evaluated on.</summary>
public sealed record EvaluatedList
{
    /// <summary>Name in the tables.</summary>
    [Required, RegularExpression("[A-Za-z0-9_-]+")]
    public string Name { get; init; } = "";

    /// <summary>Name of the list in <c>splits</c>, without extension.</summary>
    [Required, RegularExpression("[A-Za-z0-9_.-]+")]
    public string List { get; init; } = "";
}
