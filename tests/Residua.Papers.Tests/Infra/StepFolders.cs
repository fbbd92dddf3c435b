using Residua.Pipeline.Contracts;

namespace Residua.Papers.Tests;

/// <summary>Runs a step on inputs that a test has prepared.</summary>
internal sealed class StepFolders : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("residua-");

    /// <summary>A new folder.</summary>
    public string New() => Directory.CreateDirectory(Path.Combine(_root.FullName, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Runs a step on one thread.</summary>
    /// <param name="step">The step.</param>
    /// <param name="inputs">Artifacts of the steps that it reads, in the order of <see cref="Step.Inputs"/>.</param>
    /// <returns>The folder with what it wrote.</returns>
    public string Run(Step step, params string[] inputs)
    {
        var run = new StepRun
        {
            Output = New(),
            FolderOf = input => inputs[step.Inputs.Index().First(own => own.Item.Step == input).Index],
            OutsideFiles = step.OutsideFiles,
            Resume = Path.Combine(New(), "resume"),
        };
        step.Run(run);
        return run.Output;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
