using Residua.Data;
using Residua.Models;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>What the evaluation of a model reads.</summary>
/// <param name="Images">The images that are evaluated.</param>
/// <param name="TrainingImages">Those that it was trained with.</param>
/// <param name="Training">The step that trained it; null where the user has its weights.</param>
internal sealed record ScoreInputs(Step Images, Step TrainingImages, Step? Training);

/// <summary>Reconstructs the images of every set with a trained model, and scores the reconstructions.</summary>
internal static class ScoreStep
{
    /// <summary>The step.</summary>
    /// <param name="experiment">Which model.</param>
    /// <param name="dataset">Which sets.</param>
    /// <param name="evaluation">How.</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="mistake">What goes wrong on purpose.</param>
    public static Step Of(
        ModelExperiment experiment, ChestSettings dataset, EvaluationSettings evaluation, ScoreInputs inputs, Mistake mistake) =>
        Step.Create(
            Stage.Score, "image-scores",
            new Settings(
                experiment.Seed, experiment.Model, experiment.Train.Batch, dataset.Size,
                [.. dataset.Evaluated.Select(set => set.Name)],
                evaluation with { WeightsFile = null, AlexnetWeights = null, LpipsWeights = null }, mistake),
            inputs, Score, outsideFiles: evaluation.Files, engine: new(experiment.Threads),
            publishes: file => !Examples.IsExample(file));

    private static void Score(Settings settings, ScoreInputs inputs, StepRun run)
    {
        var training = TrainingImages(inputs, run);
        var evaluator = new ImageEvaluator(MeanImage(training), settings.Mistake);
        var examples = new Examples(settings.Size);
        using var network = Network(settings, inputs, run);
        using var lpips = run.OutsideFiles is [.., var alexNet, var linear] ? Lpips.Load(alexNet, linear, run.Device) : null;
        List<EvaluatedSet> sets = [];
        var images = settings.Sets
            .Select(set => SliceStackFile.Read(run.PathOf(inputs.Images, ChestImages.FileOf(set)))).ToList();
        var (count, done) = (images.Sum(set => set.Count), 0);
        foreach (var (name, stack) in settings.Sets.Zip(images))
        {
            var masks = Masks(run.PathOf(inputs.Images, ChestImages.MaskFileOf(name)));
            network.BeginDataSet();
            List<ImageScore> scores = [];
            for (var i = 0; i < stack.Count; i++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                var prediction = evaluator.Mistaken(network.Reconstruct(stack[i].Pixels.Span), stack[i]);
                scores.Add(evaluator.Score(name, stack.NameOf(i), stack[i], prediction, masks?[i]) with
                {
                    Lpips = lpips?.Distance(stack[i].Pixels.Span, prediction.Reconstruction, stack.Height, stack.Width),
                });
                if (i < Examples.OfEach)
                {
                    Keep(examples, name, stack[i], prediction);
                }

                run.Progress(++done, count);
            }

            sets.Add(new(name, scores));
        }

        examples.Write(run.Output);
        ScoreTables.Write(WithDetection(sets, settings.Evaluation.Bootstraps), run.Output);
        if (inputs.Training is { } step)
        {
            MetricsTable.Write(
                run.PathOf(step, Trainer.MetricsFile), training.Count / settings.Batch,
                Path.Combine(run.Output, MetricsTable.File));
        }
    }

    // The original draws for a network of LPIPS before the first set; what samples goes on from where its training ended.
    private static AutoencoderReconstructor Network(Settings settings, ScoreInputs inputs, StepRun run)
    {
        if (inputs.Training is not { } training)
        {
            return AutoencoderReconstructor.Load(
                run.OutsideFiles[0], settings.Model, settings.Size, settings.Seed, run.Device);
        }

        var file = settings.Evaluation.Weights == EvaluatedWeights.Best ? AutoencoderTraining.BestFile : Trainer.LastFile;
        var weights = settings.Mistake == Mistake.Untrained ? null : run.PathOf(training, file);
        var network = AutoencoderReconstructor.Load(weights, settings.Model, settings.Size, settings.Seed, run.Device);
        network.GoOnFrom(run.PathOf(training, AutoencoderTraining.StreamFile));
        return network;
    }

    private static IReadOnlyList<EvaluatedSet> WithDetection(IReadOnlyList<EvaluatedSet> sets, IReadOnlyList<uint> seeds)
    {
        var normal = sets.First(set => ChestSettings.IsNormal(set.Name));
        return [.. sets.Select(set => set == normal ? set : set with { Detection = new(normal, set, seeds) })];
    }

    private static void Keep(Examples examples, string set, Slice image, AutoencoderPrediction prediction)
    {
        examples.Begin(set);
        examples.Keep(Examples.Input, image.Pixels.ToArray());
        examples.Keep(Examples.Reconstruction, prediction.Reconstruction);
        examples.Keep(Examples.Prior, prediction.Prior);
        examples.Keep(Examples.Rows, prediction.Velocity?[..image.Pixels.Length]);
        examples.Keep(Examples.Columns, prediction.Velocity?[image.Pixels.Length..]);
    }

    private static SliceStack TrainingImages(ScoreInputs inputs, StepRun run) =>
        SliceStackFile.Read(run.PathOf(inputs.TrainingImages, ChestImages.TrainingFile(ImageLists.Train)));

    private static Slice MeanImage(SliceStack images)
    {
        var sums = new double[images.Height * images.Width];
        for (var i = 0; i < images.Count; i++)
        {
            var pixels = images[i].Pixels.Span;
            for (var p = 0; p < sums.Length; p++)
            {
                sums[p] += pixels[p];
            }
        }

        return new(Array.ConvertAll(sums, sum => (float)(sum / images.Count)), images.Height, images.Width);
    }

    private static SliceStack? Masks(string path) => File.Exists(path) ? SliceStackFile.Read(path) : null;

    private sealed record Settings(
        int Seed, AutoencoderSettings Model, int Batch, int Size, IReadOnlyList<string> Sets, EvaluationSettings Evaluation,
        Mistake Mistake);
}
