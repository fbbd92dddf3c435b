using System.Text.Json;
using System.Text.Json.Serialization;

namespace Residua.Pipeline.Execution;

/// <summary>A line that a worker sends to its host.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">The line, warning, status or error.</param>
/// <param name="Culprit">Of an error that the user can mend: the file or option; null of a defect.</param>
/// <param name="Done">Units of work that are done.</param>
/// <param name="Total">Units of work that there are.</param>
internal sealed record WorkerMessage(
    WorkerMessageKind Kind, string Text = "", string? Culprit = null, long Done = 0, long Total = 0)
{
    /// <summary>The message as one line.</summary>
    public string Write() => JsonSerializer.Serialize(this, WorkerMessageJson.Default.WorkerMessage);

    /// <summary>Reads a line; null if it is no message, but something that a library printed.</summary>
    public static WorkerMessage? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, WorkerMessageJson.Default.WorkerMessage) is { Text: not null } message
                ? message
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What a message of a worker tells.</summary>
internal enum WorkerMessageKind
{
    /// <summary>A line for the user.</summary>
    Line,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>How far the step is.</summary>
    Progress,

    /// <summary>How the step goes, in a few words.</summary>
    Status,

    /// <summary>Why the step failed; the last message.</summary>
    Failure,
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerMessageJson : JsonSerializerContext;
