namespace Residua.Build;

/// <summary>
/// The command line, read before Cake reads it: Cake takes what it does not know for an argument of the build, and an option
/// without its value for a switch.
/// </summary>
/// <param name="Given">Options with their values, null for switches, in the order of the command line.</param>
/// <param name="Problems">Everything that is wrong with it; empty if it can be used.</param>
internal sealed record CommandLine(IReadOnlyList<(Option Option, string? Value)> Given, IReadOnlyList<string> Problems)
{
    /// <summary>The target that was asked for, spelt as it is declared.</summary>
    public string Target => Value(AllOptions.Target) is { } written ? AllTargets.Find(written) ?? written : AllTargets.Default;

    /// <summary>Reads and checks the arguments of the program.</summary>
    public static CommandLine Read(IReadOnlyList<string> arguments)
    {
        var line = new CommandLineReader(arguments).Read();
        return line with { Problems = [.. line.Problems, .. TargetRules.Problems(line)] };
    }

    /// <summary>Whether an option was given.</summary>
    public bool Has(Option option) => Given.Any(given => given.Option == option);

    /// <summary>The value of an option that is given once; null if it was not given.</summary>
    public string? Value(Option option) => Given.FirstOrDefault(given => given.Option == option).Value;

    /// <summary>The values of an option by its name, in the order of the command line; none if it was not given.</summary>
    public IEnumerable<string> Values(string name) => name == AllOptions.Target.Name
        ? [Target]
        : Given.Where(given => given.Option.Name == name).Select(given => given.Value).OfType<string>();

    /// <summary>The same command line as Cake must see it: names in its spelling, and the target always named.</summary>
    public IEnumerable<string> ForCake() =>
    [
        $"--{AllOptions.Target.Name}={Target}",
        .. Given.Where(given => given.Option != AllOptions.Target)
            .Select(given => given.Value is null ? $"--{given.Option.Name}" : $"--{given.Option.Name}={given.Value}"),
    ];
}
