using Spectre.Console;
using Spectre.Console.Rendering;

namespace Residua.Pipeline.Execution;

/// <summary>Rate and time left beside a bar; Spectre's own would count what an earlier attempt has done.</summary>
internal sealed class PaceColumn : ProgressColumn
{
    private const string Key = "pace";

    /// <summary>Gives a bar the text to show.</summary>
    public static void Show(ProgressTask bar, string pace) => bar.State.Update<Shown>(Key, _ => new(pace));

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.State.Get<Shown>(Key).Pace ?? "");

    // The state of a bar takes values only.
    private readonly record struct Shown(string? Pace);
}
