using System.Text;

namespace VerifyTests;

/// <summary>Names both files first, then shows the texts or what the comparer said.</summary>
internal sealed class FailureMessage(SnapshotName name, string extension)
{
    private readonly string _receivedFile = Path.GetFileName(name.FileOf("received", extension));
    private readonly string _verifiedFile = Path.GetFileName(name.FileOf("verified", extension));

    public string Build(bool isNew, CompareResult result, IReadOnlyList<string> stale, string? received, string? verified)
    {
        var message = new StringBuilder($"Directory: {name.Folder}\n");
        if (!result.IsEqual)
        {
            Pair(message, isNew ? "New" : "NotEqual");
        }

        if (stale.Count > 0)
        {
            message.Append("Delete:\n").AppendJoin("", stale.Select(path => $"  - {Path.GetFileName(path)}\n"));
        }

        if (result.IsEqual)
        {
            Pair(message, "Equal");
        }
        else if (received is not null || result.Message is not null)
        {
            message.Append("\nFileContent:\n\n").Append(Content(isNew, result, received, verified)).Append('\n');
        }

        return message.ToString();
    }

    private void Pair(StringBuilder message, string outcome) =>
        message.Append($"{outcome}:\n  - Received: {_receivedFile}\n    Verified: {_verifiedFile}\n");

    private string Content(bool isNew, CompareResult result, string? received, string? verified)
    {
        if (isNew)
        {
            return $"New:\n\nReceived: {_receivedFile}\n{received}\n";
        }

        return result.Message is null
            ? $"NotEqual:\n\nReceived: {_receivedFile}\n{received}\nVerified: {_verifiedFile}\n{verified}\n"
            : $"NotEqual:\n\nReceived: {_receivedFile}\nVerified: {_verifiedFile}\nCompare Result:\n{result.Message}\n";
    }
}
