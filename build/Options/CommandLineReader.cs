using System.Globalization;
using Residua.Pipeline.Configuration;

namespace Residua.Build;

/// <summary>Matches options with their values, and notes everything that is wrong.</summary>
internal sealed class CommandLineReader(IReadOnlyList<string> arguments)
{
    private static readonly char[] Separators = ['=', ':'];

    private readonly List<(Option Option, string? Value)> _given = [];
    private readonly List<string> _problems = [];
    private int _next;

    public CommandLine Read()
    {
        while (_next < arguments.Count)
        {
            var argument = arguments[_next++];
            if (IsText(argument))
            {
                _problems.Add($"{Shown(argument)}: {WhyNotAlone(argument)}");
            }
            else
            {
                ReadOption(argument);
            }
        }

        return new(_given, _problems);
    }

    private void ReadOption(string argument)
    {
        var end = argument.IndexOfAny(Separators);
        var name = end < 0 ? argument : argument[..end];
        var value = end < 0 ? null : argument[(end + 1)..];
        if (AllOptions.Find(name) is not { } option)
        {
            // Whatever follows was meant for it.
            _ = value ?? TakeText();
            _problems.Add($"{name}: unknown option{HintFor(name)}");
            return;
        }

        if (option.Value is not null)
        {
            value ??= TakeText();
        }

        if (Problem(option, value) is { } problem)
        {
            _problems.Add($"--{option.Name}: {problem}");
        }
        else
        {
            _given.Add((option, value));
        }
    }

    private string? Problem(Option option, string? value) => option switch
    {
        { Value: null } => value is null ? null : "takes no value",
        _ when string.IsNullOrWhiteSpace(value) => $"needs a value: {option.Usage}",
        { IsRepeatable: false } when _given.Any(given => given.Option == option) => "is given twice; leave one out",
        { Choices.Count: > 0 } when !option.Choices.Contains(value, StringComparer.OrdinalIgnoreCase) =>
            $"'{value}' is not one of its values{DidYouMean.Hint(value, [.. option.Choices.Where(choice => choice.Length > 1)])}",
        { IsCount: true } when !(int.TryParse(value, CultureInfo.InvariantCulture, out var count) && count >= 1) =>
            $"'{value}' is not a whole number of 1 or more",
        _ => null,
    };

    /// <summary>The next argument, if it is no option; a value that begins with a dash needs an equals sign.</summary>
    private string? TakeText() => _next < arguments.Count && IsText(arguments[_next]) ? arguments[_next++] : null;

    // "-1" is a number, not an option.
    private static bool IsText(string argument) => !argument.StartsWith('-') || argument is ['-', >= '0' and <= '9', ..];

    private static string WhyNotAlone(string argument)
    {
        var name = argument.Split(Separators)[0];
        if (AllTargets.Find(argument) is { } target)
        {
            return $"is a target; write --target={target}";
        }

        if (AllOptions.Find($"--{name}") is not null)
        {
            return $"an option begins with two dashes; did you mean '--{argument}'?";
        }

        return argument.Contains('=', StringComparison.Ordinal)
            ? "belongs to no option; each value that is set needs a --set of its own"
            : $"belongs to no option; write --name=value{DidYouMeanTarget(argument)}";
    }

    private static string DidYouMeanTarget(string argument) =>
        DidYouMean.Nearest(argument, AllTargets.Names) is { } target ? $"; did you mean '--target={target}'?" : "";

    // Without a near one nothing is said: a list of all is what --help is for.
    private static string HintFor(string name)
    {
        var known = AllOptions.List.Where(option => !option.IsHidden).Select(option => $"--{option.Name}");
        return DidYouMean.Nearest($"--{name.TrimStart('-')}", known) is { } near ? $"; did you mean '{near}'?" : "";
    }

    private static string Shown(string argument) => argument.Length == 0 ? "''" : argument;
}
