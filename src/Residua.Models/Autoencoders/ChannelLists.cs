using System.ComponentModel.DataAnnotations;
using Residua.Data;

namespace Residua.Models;

/// <summary>Checks lists of channels.</summary>
internal static class ChannelLists
{
    private const string Name = "Channels";
    private const int Most = 4096;
    private const string Rule = "must be one number from 1 to 4096, or more of them";

    /// <summary>What is wrong with a list, for those who check settings.</summary>
    public static IEnumerable<ValidationResult> Check(IReadOnlyList<int> channels) =>
        AreValid(channels) ? [] : [new(Rule, [Name])];

    /// <summary>Refuses a list that nobody checked.</summary>
    /// <exception cref="BadInputException">It is empty, or holds a number that is out of range.</exception>
    public static void Require(IReadOnlyList<int> channels)
    {
        if (!AreValid(channels))
        {
            throw new BadInputException("model.channels", $"[{string.Join(", ", channels)}] {Rule}");
        }
    }

    private static bool AreValid(IReadOnlyList<int> channels) =>
        channels.Count > 0 && channels.All(count => count is >= 1 and <= Most);
}
