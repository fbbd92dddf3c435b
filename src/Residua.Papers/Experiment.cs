using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Residua.Papers;

/// <summary>What every experiment of every paper has. One YAML file is one experiment.</summary>
public record Experiment
{
    /// <summary>One line that says what is computed.</summary>
    [Description("One line that says what is computed.")]
    public string Title { get; init; } = "";

    /// <summary>Seed of every random stream. Default 0, as published.</summary>
    [Description("Seed of every random stream."), Range(0, int.MaxValue)]
    public int Seed { get; init; }
}
