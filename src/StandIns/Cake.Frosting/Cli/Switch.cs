namespace Cake.Cli;

internal enum SwitchKind
{
    Flag,
    Value,
}

/// <summary>A switch of the host itself; any other switch on the command line becomes an argument of the build.</summary>
internal sealed record Switch(SwitchKind Kind, string[] LongNames, char? ShortName, string ValueName, string Description)
{
    public static readonly Switch Target = Value(["target", "Target"], 't', "TARGET", "Target task to invoke.");

    public static readonly Switch Working = Value(["working"], 'w', "PATH", "Sets the working directory");

    public static readonly Switch Verbosity = Value(
        ["verbosity"], 'v', "VERBOSITY",
        "Specifies the amount of information to be displayed.\n(Quiet, Minimal, Normal, Verbose, Diagnostic)");

    public static readonly Switch ShowDescription = Flag(
        ["description", "descriptions", "showdescription", "showdescriptions"], null, "Shows description for each task.");

    public static readonly Switch Tree = Flag(["tree", "showtree"], null, "Shows the task dependency tree.");

    public static readonly Switch DryRun = Flag(["dryrun", "noop", "whatif"], null, "Performs a dry run.");

    public static readonly Switch Exclusive = Flag(
        ["exclusive"], 'e', "Executes the target task without any dependencies.");

    public static readonly Switch Version = Flag(["version", "ver"], null, "Displays version information.");

    public static readonly Switch Info = Flag(["info"], null, "Displays additional information about Cake.");

    public static readonly Switch Help = Flag(["help"], 'h', "Prints help information");

    /// <summary>In the order of the help text.</summary>
    public static readonly Switch[] All =
        [Help, Target, Working, Verbosity, ShowDescription, Tree, DryRun, Exclusive, Version, Info];

    /// <summary>Names are case-sensitive.</summary>
    public static Switch? Find(Token token) => token.Kind == TokenKind.LongSwitch
        ? All.FirstOrDefault(known => known.LongNames.Contains(token.Value))
        : token.Value == "?" ? Help : All.FirstOrDefault(known => known.ShortName?.ToString() == token.Value);

    private static Switch Value(string[] names, char? letter, string valueName, string description) =>
        new(SwitchKind.Value, names, letter, valueName, description);

    private static Switch Flag(string[] names, char? letter, string description) =>
        new(SwitchKind.Flag, names, letter, string.Empty, description);
}
