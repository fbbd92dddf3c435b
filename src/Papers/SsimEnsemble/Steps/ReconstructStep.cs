using Residua.Data;
using Residua.Models;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>
/// Reconstructs volumes with a diffusion model: one call of the original's test step for each, in the order of the passes.
/// </summary>
internal static class ReconstructStep
{
    /// <summary>The step that reconstructs preprocessed volumes with the weights of a training.</summary>
    public static Step Of(EvaluationExperiment experiment, DdpmExperiment training, Step volumes, Step train) => Step.Create(
        Stage.Score, "reconstructions",
        new Settings(
            experiment.Seed, training.Model, experiment.Reconstruction.TestTimesteps, experiment.Reconstruction.Untrained, []),
        new Inputs(volumes, train), Reconstruct, engine: new(experiment.Threads), publishes: _ => false);

    /// <summary>The step that reconstructs a user's volumes with a user's weights.</summary>
    /// <param name="experiment">Which weights, and how.</param>
    /// <param name="files">The volumes.</param>
    public static Step Of(TestStepExperiment experiment, IReadOnlyList<string> files) => Step.Create(
        Stage.Score, "reconstructions",
        new Settings(
            experiment.Seed, experiment.Model, experiment.Reconstruction.TestTimesteps, experiment.Reconstruction.Weights is null,
            SubjectTree.NamesOf(files)),
        new Inputs(null, null), Reconstruct,
        outsideFiles: experiment.Reconstruction.Weights is { } weights ? [weights, .. files] : files,
        engine: new(experiment.Threads), publishes: _ => false);

    private static void Reconstruct(Settings settings, Inputs inputs, StepRun run)
    {
        var isUsers = inputs.Volumes is null;
        var files = inputs.Volumes is { } volumes
            ? SubjectTree.FilesIn(run.FolderOf(volumes))
            : run.OutsideFiles.Skip(settings.IsUntrained ? 0 : 1);
        var subjects = SubjectTree.Of(files);
        var weights = settings.IsUntrained ? null
            : isUsers ? run.OutsideFiles[0]
            : run.PathOf(inputs.Training!, DiffusionTraining.BestFile);
        var (first, _) = VolumeFile.Read(subjects[0].Required(SubjectFiles.Input));
        RequireSquare(subjects[0], first);
        using var network = DiffusionReconstructor.Load(weights, settings.Model, first.X, settings.Seed, run.Device);
        network.TestTimesteps = settings.TestTimesteps;
        for (var i = 0; i < subjects.Count; i++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var (header, volume) = VolumeFile.Read(subjects[i].Required(SubjectFiles.Input));
            if ((header.X, header.Y) != (first.X, first.Y))
            {
                throw new BadInputException(
                    subjects[i].Required(SubjectFiles.Input),
                    $"has slices of {header.X}×{header.Y}, {subjects[0].Name} of {first.X}×{first.Y}; a network has one size");
            }

            var slices = AxialSlices.ReadAll(volume);
            var reconstructed = new float[slices.Length];
            network.Reconstruct(slices, reconstructed);
            var folder = Path.Combine(run.Output, SubjectTree.FolderName(subjects[i].Pass), subjects[i].Name);
            Directory.CreateDirectory(folder);
            VolumeFile.Write(
                Path.Combine(folder, SubjectFiles.Reconstruction), AxialSlices.ToVolume(reconstructed, volume.Shape), header);
            run.Progress(i + 1, subjects.Count);
        }
    }

    private static void RequireSquare(TreeSubject subject, NiftiHeader header)
    {
        if (header.X != header.Y)
        {
            throw new BadInputException(
                subject.Required(SubjectFiles.Input), $"has slices of {header.X}×{header.Y}; the noise needs square ones");
        }
    }

    private sealed record Settings(
        int Seed, DdpmSettings Model, IReadOnlyList<int> TestTimesteps, bool IsUntrained, IReadOnlyList<string> Names);

    private sealed record Inputs(Step? Volumes, Step? Training);
}
