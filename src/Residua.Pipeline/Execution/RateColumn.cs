using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Residua.Pipeline.Execution;

/// <summary>Units of work per second, beside a bar.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate:0.#}/s") : "");
}
