using Residua.Data;
using Residua.Papers.SsimEnsemble.Scoring;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Reconstructions that are wrong on purpose, from inputs or from right ones.</summary>
internal static class WrongReconstructions
{
    /// <summary>Every volume is its own reconstruction.</summary>
    public static Step Copies(Step volumes, Step reconstructions) =>
        Step.Create(Stage.Score, "copied-inputs", new { }, new Inputs(volumes), Copy, publishes: _ => false);

    /// <summary>Every reconstruction is that of the next volume of the pass.</summary>
    public static Step OfTheNext(Step volumes, Step reconstructions) =>
        Step.Create(
            Stage.Score, "reconstructions-of-others", new { }, new Inputs(reconstructions), Rotate, publishes: _ => false);

    private static void Copy(object settings, Inputs inputs, StepRun run)
    {
        foreach (var subject in SubjectTree.Of(SubjectTree.FilesIn(run.FolderOf(inputs.Source))))
        {
            Write(subject.Pass, subject.Name, subject.Required(SubjectFiles.Input), run);
        }
    }

    private static void Rotate(object settings, Inputs inputs, StepRun run)
    {
        foreach (var pass in SubjectTree.Of(SubjectTree.FilesIn(run.FolderOf(inputs.Source))).GroupBy(subject => subject.Pass))
        {
            TreeSubject[] subjects = [.. pass];
            for (var i = 0; i < subjects.Length; i++)
            {
                var next = subjects[(i + 1) % subjects.Length];
                Write(pass.Key, subjects[i].Name, next.Required(SubjectFiles.Reconstruction), run);
            }
        }
    }

    // Placed as its own: where a volume lies is not what is wrong with it.
    private static void Write(Pass pass, string name, string source, StepRun run)
    {
        var folder = Path.Combine(run.Output, SubjectTree.FolderName(pass), name);
        Directory.CreateDirectory(folder);
        var (header, volume) = VolumeFile.Read(source);
        VolumeFile.Write(Path.Combine(folder, SubjectFiles.Reconstruction), volume, header);
    }

    private sealed record Inputs(Step Source);
}
