using Residua.Data;
using Residua.Numerics;
using Residua.Papers.SsimEnsemble.Scoring;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Scores reconstructions: the tables of every quantity, and the anomaly maps where they are asked for.</summary>
internal static class ScoreStep
{
    /// <summary>Folder of the anomaly maps: <c>maps/&lt;pass&gt;/&lt;volume&gt;/&lt;score&gt;.nii.gz</c>.</summary>
    public const string MapFolder = "maps";

    /// <summary>The step that scores the reconstructions of another.</summary>
    /// <param name="scoring">How.</param>
    /// <param name="volumes">Inputs, masks and segmentations.</param>
    /// <param name="reconstructions">What a model made of the inputs.</param>
    /// <param name="lists">The step with what is odd about the lists of subjects, which the results repeat.</param>
    /// <param name="isSinglePass">Whether each is one prediction of a diffusion model, whose loss is known then.</param>
    public static Step Of(ScoringSettings scoring, Step volumes, Step reconstructions, Step lists, bool isSinglePass) =>
        Step.Create(
            Stage.Score, "volume-scores", new Settings(scoring, isSinglePass, WritesMaps: false, []),
            new Inputs(volumes, reconstructions, lists), Score, publishes: file => !Examples.IsExample(file));

    /// <summary>The step that scores the volumes of a user.</summary>
    /// <param name="scoring">How.</param>
    /// <param name="files">The volumes.</param>
    /// <param name="reconstructions">What a model made of the inputs; null where the reconstructions are among the files.</param>
    /// <param name="isSinglePass">Whether each is one prediction of a diffusion model, whose loss is known then.</param>
    public static Step OfFolder(
        ScoringSettings scoring, IReadOnlyList<string> files, Step? reconstructions, bool isSinglePass) => Step.Create(
        Stage.Score, "volume-scores", new Settings(scoring, isSinglePass, WritesMaps: true, SubjectTree.NamesOf(files)),
        new Inputs(null, reconstructions, null), Score, outsideFiles: files, publishes: file => !Examples.IsExample(file));

    private static void Score(Settings settings, Inputs inputs, StepRun run)
    {
        var files = inputs.Volumes is { } volumes ? SubjectTree.FilesIn(run.FolderOf(volumes)) : run.OutsideFiles;
        var made = inputs.Reconstructions is { } step ? SubjectTree.FilesIn(run.FolderOf(step)) : [];
        var subjects = SubjectTree.Of(files.Concat(made));
        var (count, done) = (subjects.Count, 0);
        var scores = settings.Scoring.AnomalyScores();
        var (examples, blurErrors) = (new Examples(), new List<double>());
        var scorer = new CohortScorer(settings.Scoring, scores)
        {
            Threads = run.Threads,
            Cancellation = run.Cancellation,
            OnMap = map =>
            {
                examples.Take(map);
                if (settings.WritesMaps)
                {
                    WriteMap(map, subjects, run);
                }
            },
        };
        var passes = Run(scorer, scores, subjects, settings.IsSinglePass, Note);
        ScoreTables.Write(passes, blurErrors, run.Output);
        examples.Write(run.Output);
        if (inputs.Lists is { } lists)
        {
            File.Copy(run.PathOf(lists, CohortVolumes.ListsFile), Path.Combine(run.Output, CohortVolumes.ListsFile));
        }

        void Note(Pass pass, ScoredVolume volume)
        {
            if (pass == Pass.Healthy)
            {
                blurErrors.Add(BlurError.Of(volume.Input));
            }

            run.Progress(done++, count);
        }
    }

    // Healthy subjects alone have no threshold to be scored with.
    private static IReadOnlyList<PassScores> Run(
        CohortScorer scorer, IReadOnlyList<AnomalyScore> scores, IReadOnlyList<TreeSubject> subjects, bool isSinglePass,
        Action<Pass, ScoredVolume> note)
    {
        var byPass = subjects.ToLookup(subject => subject.Pass);
        var healthy = byPass[Pass.Healthy].Any() ? Read(Pass.Healthy) : null;
        return byPass[Pass.Validation].Any()
            ? scorer.Run(Read(Pass.Validation), Read(Pass.Test), healthy)
            : scorer.Run(Pass.Healthy, healthy ?? [], [.. scores.Select(_ => double.NaN)]);

        IEnumerable<ScoredVolume> Read(Pass pass) => byPass[pass].Select(subject =>
        {
            var volume = SubjectReader.Read(subject);
            note(pass, volume);
            return isSinglePass ? volume with { Loss = Loss(volume) } : volume;
        });
    }

    // The model's own is taken between −1 and 1, where an error is twice as large.
    private static double Loss(ScoredVolume volume)
    {
        var healthy = new byte[volume.Input.Voxels.Length];
        return 2 * ReconstructionErrors.Of(volume.Input.Voxels.Span, volume.Reconstruction.Voxels.Span, healthy).L1.All;
    }

    private static void WriteMap(VolumeMaps map, IReadOnlyList<TreeSubject> subjects, StepRun run)
    {
        var subject = subjects.Single(subject => subject.Pass == map.Pass && subject.Name == map.Volume.Name);
        var folder = Path.Combine(run.Output, MapFolder, SubjectTree.FolderName(map.Pass), subject.Name);
        Directory.CreateDirectory(folder);
        VolumeFile.Write(
            Path.Combine(folder, $"{map.Score.Name}.nii.gz"), new Volume(map.Map, map.Volume.Input.Shape),
            NiftiFile.ReadHeader(subject.Required(SubjectFiles.Input)));
    }

    private sealed record Settings(ScoringSettings Scoring, bool IsSinglePass, bool WritesMaps, IReadOnlyList<string> Names);

    private sealed record Inputs(Step? Volumes, Step? Reconstructions, Step? Lists);
}
