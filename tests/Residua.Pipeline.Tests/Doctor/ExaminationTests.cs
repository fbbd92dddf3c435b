using Residua.Pipeline.Doctor;
using Residua.Pipeline.Tests.Infra;
using Spectre.Console;

namespace Residua.Pipeline.Tests.Doctor;

public sealed class ExaminationTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stopped_steps_are_told_with_what_they_take(bool stopped)
    {
        if (stopped)
        {
            _workshop.Write("artifacts/steps/.resume/0123456789abcdef/last.safetensors", "half a model");
        }

        Directory.CreateDirectory(_workshop.Beside("experiments"));
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 400;
        Examination.Print(new()
        {
            Papers = [],
            Experiments = _workshop.Beside("experiments"),
            ExpectedResults = "",
            Artifacts = _workshop.Folder.Root,
            Console = console,
        });
        Assert.Equal(stopped, output.ToString().Contains("1 can go on", StringComparison.Ordinal));
    }
}
