using System.Globalization;

namespace Residua.Fuzz;

/// <summary>The command line.</summary>
internal sealed record FuzzOptions
{
    public const string Usage =
        "usage: [--minutes=N] [--seed=N] [--kind=GLOB] [--workers=N] [--finds=FOLDER] | --replay=FILE [--kind=NAME] | --list";

    /// <summary>How long. Default 1.</summary>
    public double Minutes { get; init; } = 1;

    /// <summary>Another seed gives other inputs. Default: the time, so that every night tries others.</summary>
    public long Seed { get; init; } = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    /// <summary>Which kinds; null: all.</summary>
    public string? Kind { get; init; }

    /// <summary>Threads. Default: a core each.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Where finds are kept.</summary>
    public string Finds { get; init; } = Path.Combine("artifacts", "fuzz");

    /// <summary>A find to try again instead; null: none.</summary>
    public string? Replay { get; init; }

    /// <summary>Only names the kinds.</summary>
    public bool IsList { get; init; }

    /// <exception cref="FormatException">An option is not known, or its value is none.</exception>
    public static FuzzOptions Parse(IEnumerable<string> arguments)
    {
        var options = new FuzzOptions();
        foreach (var argument in arguments)
        {
            var (name, value) = argument.Split('=', 2) is [var left, var right] ? (left, right) : (argument, "");
            options = name switch
            {
                "--list" when value.Length == 0 => options with { IsList = true },
                _ when value.Length == 0 => throw new FormatException($"'{argument}' is not understood; {Usage}"),
                "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 =>
                    options with { Minutes = minutes },
                "--seed" when long.TryParse(value, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
                "--workers" when int.TryParse(value, CultureInfo.InvariantCulture, out var workers) && workers is > 0 and < 257 =>
                    options with { Workers = workers },
                "--kind" => options with { Kind = value },
                "--finds" => options with { Finds = value },
                "--replay" => options with { Replay = value },
                _ => throw new FormatException($"'{argument}' is not understood; {Usage}"),
            };
        }

        return options;
    }
}
