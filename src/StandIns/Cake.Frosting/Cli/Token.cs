namespace Cake.Cli;

internal enum TokenKind
{
    Text,
    LongSwitch,
    ShortSwitch,
    EndOfSwitches,
}

/// <param name="Kind">What it is.</param>
/// <param name="Value">The text, or the name of the switch without dashes.</param>
/// <param name="Position">Where it stands in the arguments joined by spaces.</param>
/// <param name="IsGrouped">One of several letters behind one dash: it takes no value.</param>
/// <param name="FollowsSeparator">A value given with = or :, not with a space.</param>
internal sealed record Token(
    TokenKind Kind, string Value, int Position, bool IsGrouped = false, bool FollowsSeparator = false)
{
    /// <summary>The text as written.</summary>
    public string Written => Kind switch
    {
        TokenKind.LongSwitch => $"--{Value}",
        TokenKind.ShortSwitch => $"-{Value}",
        _ => Value,
    };
}
