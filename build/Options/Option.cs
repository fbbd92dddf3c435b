namespace Residua.Build;

/// <summary>An option of the command line.</summary>
/// <param name="Name">Long name, without dashes.</param>
/// <param name="Value">What stands for its value in the help; null for a switch, which has none.</param>
/// <param name="Meaning">What it does, in a few words.</param>
internal sealed record Option(string Name, string? Value, string Meaning)
{
    /// <summary>What holds without it; empty if nothing is to be said.</summary>
    public string Default { get; init; } = "";

    /// <summary>Its short name, written with one dash.</summary>
    public char? Letter { get; init; }

    /// <summary>Other long names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The only values it takes; empty if any will do.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether its value is a number of something: whole, and at least 1.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether it may be given more than once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Whether the help leaves it out: only the program itself uses it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>As the user writes it: a value with an equals sign of its own is easier to read behind a space.</summary>
    public string Usage => Value switch
    {
        null => $"--{Name}",
        _ when Value.Contains('=', StringComparison.Ordinal) => $"--{Name} {Value}",
        _ => $"--{Name}={Value}",
    };

    /// <summary>Whether it is written so; case does not count.</summary>
    /// <param name="written">With its dashes, without a value.</param>
    public bool IsWritten(string written) =>
        Aliases.Prepend(Name).Any(name => Same(written, $"--{name}")) || Letter is { } letter && Same(written, $"-{letter}");

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
