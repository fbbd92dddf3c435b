using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Contracts;

/// <summary>What every experiment of every paper has. One YAML file is one experiment, or a family of them.</summary>
public abstract record Experiment : IValidatableObject
{
    /// <summary>One line that says what is computed.</summary>
    public string Title { get; init; } = "";

    /// <summary>Seed of every random stream. Default 0, as published.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; }

    /// <summary>How often what depends on the seed is repeated, to tell how much of a result is chance. Default once.</summary>
    [Free]
    public Replicates Replicates { get; init; } = new();

    /// <summary>
    /// Threads of each step that uses libtorch; null: all that the run may use. Another number changes the last digits.
    /// </summary>
    [Range(1, 1024), Free]
    public int? Threads { get; init; }

    /// <summary>
    /// Whether it runs only where it is asked for by its whole name: it needs something that the user alone has. Default false.
    /// </summary>
    public virtual bool IsOnRequest => false;

    /// <summary>The experiment as it is repeated: one for each fold and seed, each with a single replicate.</summary>
    internal IReadOnlyList<Experiment> Repeated() =>
    [
        .. from fold in OfFolds()
           from seed in Enumerable.Range(Seed, Replicates.Seeds)
           select fold with { Seed = seed, Replicates = new() },
    ];

    /// <inheritdoc />
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Replicates.Folds > 1 && this is not ICrossValidated)
        {
            yield return new(
                "this kind of experiment has no folds", [$"{nameof(Replicates)}.{nameof(Replicates.Folds)}"]);
        }
    }

    private IEnumerable<Experiment> OfFolds() => this is ICrossValidated folded
        ? Enumerable.Range(folded.Fold, Replicates.Folds).Select(folded.OfFold)
        : [this];
}
