namespace Residua.Data;

/// <summary>Input that the user can mend: a file, a folder, an option. The message is all that the user sees.</summary>
/// <param name="source">The file, folder or option at fault.</param>
/// <param name="reason">What is wrong with it and, where it helps, what to do.</param>
/// <param name="cause">The exception behind it, if any.</param>
public sealed class BadInputException(string source, string reason, Exception? cause = null)
    : Exception($"{source}: {reason}", cause)
{
    /// <summary>The file, folder or option at fault.</summary>
    public string Culprit { get; } = source;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = reason;
}
