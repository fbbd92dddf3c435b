using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Contracts;

/// <summary>What every experiment of every paper has. One YAML file is one experiment, or a family of them.</summary>
public abstract record Experiment
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

    /// <summary>The experiment as it is repeated: one for each seed, each with a single replicate.</summary>
    internal IReadOnlyList<Experiment> Repeated() =>
        [.. Enumerable.Range(0, Replicates.Seeds).Select(index => this with { Seed = Seed + index, Replicates = new() })];
}
