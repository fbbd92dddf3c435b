using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What is wrong on purpose, and where it applies.</summary>
internal static class PitfallsControls
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Control> All { get; } =
    [
        Sweep("black-reconstruction", "every reconstruction is black", MistakeKind.Black, _ => true),
        Sweep("mean-slice", "every reconstruction is the mean of the training slices", MistakeKind.MeanSlice, _ => true),
        Sweep("blur-one-step-off", "every blur is that of the next sigma", MistakeKind.NextBlur,
            experiment => experiment is DiskExperiment),
        Sweep("blur-cut-at-3-sigma", "the blur's kernel ends at 3σ", MistakeKind.ShortBlur,
            experiment => experiment is DiskExperiment),
        Sweep(
            "blurs-for-models", "what a model makes of a slice is a blur of it", MistakeKind.BlurForModel,
            experiment => experiment is ModelExperiment or ComparisonExperiment),
        Sweep("disks-moved", "the labels lie ten pixels beside the disks", MistakeKind.MovedLabels,
            experiment => experiment is DiskExperiment),
        Sweep(
            "trapezoidal-ap", "AP joins the points of the curve by straight lines", MistakeKind.Trapezoid,
            experiment => experiment is DiskExperiment or TextureExperiment),
        Sweep(
            "changed-pixels-labelled", "only pixels that changed are labelled", MistakeKind.ChangedLabels,
            experiment => experiment is TextureExperiment),
        new("untrained-network", "the network has its initial weights", Untrained),
        new("no-equalisation", "the slices are not equalised", (experiment, context) =>
            experiment is DiskExperiment { Dataset: { Equalisation: not Equalisation.None } dataset } disks
                ? new ExperimentSteps(context).Of(disks with { Dataset = dataset with { Equalisation = Equalisation.None } })
                : null),
        new("equalisation", "the slices are equalised", (experiment, context) =>
            experiment is DiskExperiment { Dataset: { Equalisation: Equalisation.None } dataset } disks
                ? new ExperimentSteps(context).Of(disks with { Dataset = dataset with { Equalisation = Equalisation.Global } })
                : null),
        new("lifted-slices", "0.05 is added to every pixel", (experiment, context) => experiment is DiskExperiment disks
            ? [DiskScoreStep.Of(disks, WrongSlices.Lifted(new ExperimentSteps(context).Slices(disks.Dataset)))]
            : null),
        new("swapped-axes", "intensities are columns and sigmas rows", (experiment, context) => experiment is DiskExperiment disks
            ? [WrongTables.SwappedAxes(new ExperimentSteps(context).Score(disks))]
            : null),
        new("training-slices-in-test-set", "training volumes are scored too", (experiment, context) => experiment switch
        {
            DiskExperiment disks => [WrongTables.TestSet(TestSlices.WithTraining(disks.Dataset, Mood.Brain, context.DataRoot))],
            ModelExperiment model => [WrongTables.TestSet(TestSlices.WithTraining(model.Dataset, Mood.Brain, context.DataRoot))],
            _ => null,
        }),
    ];

    private static Control Sweep(string name, string description, MistakeKind kind, Func<PitfallsExperiment, bool> applies) =>
        new(
        name, description, (experiment, context) =>
            experiment is PitfallsExperiment and not (TrainingExperiment or FolderExperiment)
                && applies((PitfallsExperiment)experiment)
                ? new WrongSteps((PitfallsExperiment)experiment, context, kind).Of((PitfallsExperiment)experiment)
                : null);

    // One step that moves nothing: all else is the real training and its tables.
    private static IReadOnlyList<Step>? Untrained(Experiment experiment, PlanContext context) =>
        experiment is ModelExperiment or ComparisonExperiment
            ? new ExperimentSteps(context with { Other = name => WithoutTraining(context.Other(name)) })
                .Of((PitfallsExperiment)experiment)
        : null;

    private static Experiment WithoutTraining(Experiment experiment) => experiment is TrainingExperiment training
        ? training with { Train = training.Train with { Steps = 1, LogEvery = 1, ValidateEvery = 1, Lr = 0, WeightDecay = 0 } }
        : experiment;
}
