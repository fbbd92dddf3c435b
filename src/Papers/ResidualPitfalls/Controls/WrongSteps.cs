using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The steps of an experiment with a mistake in its sweeps.</summary>
/// <param name="experiment">
/// The experiment that is asked for: of others, such as the blurs beside models, the sweeps are right.
/// </param>
/// <param name="context">Other experiments, and where data lie.</param>
/// <param name="kind">The mistake.</param>
internal sealed class WrongSteps(PitfallsExperiment experiment, PlanContext context, MistakeKind kind) : ExperimentSteps(context)
{
    private const double FirstSigma = 0.5;
    private const double SigmaStep = 0.75;

    private readonly PlanContext _context = context;
    private readonly Dictionary<TrainingExperiment, string> _names = [];

    /// <inheritdoc />
    public override Step Score(DiskExperiment disks) => experiment is DiskExperiment
        ? WrongScoreStep.Of(disks, Slices(disks.Dataset), new(kind), MeanOf(disks.Dataset))
        : base.Score(disks);

    /// <inheritdoc />
    public override Step Score(TextureExperiment texture) =>
        WrongScoreStep.Of(texture, Slices(texture.Dataset), new(kind), MeanOf(texture.Dataset));

    /// <inheritdoc />
    public override Step Score(ModelExperiment model) =>
        WrongScoreStep.Of(model, Slices(model.Dataset), MistakeOf(model.Reconstruction.Model), MeanOf(model.Dataset));

    /// <inheritdoc />
    public override TrainingExperiment Training(string name, int seed, string setting)
    {
        var training = base.Training(name, seed, setting);
        _names[training] = name;
        return training;
    }

    /// <inheritdoc />
    public override Step Train(TrainingExperiment training) => WrongTraining.Of(
        training, TrainSlices.Of(training.Dataset, Mood.Brain, _context.DataRoot), MistakeOf(_names[training]),
        MeanOf(SlicesOf(training.Dataset)));

    // Each model has a blur of its own, the stronger the later it is listed.
    private Mistake MistakeOf(string model) =>
        kind == MistakeKind.BlurForModel && experiment is ComparisonExperiment { Comparison: var comparison }
        ? new(kind, FirstSigma + SigmaStep * comparison.Scatter.Index().FirstOrDefault(listed => listed.Item == model).Index)
        : new(kind, FirstSigma);

    private static ScoredSlices SlicesOf(FittedSlices dataset) => new()
    {
        Source = dataset.Source,
        Folder = dataset.Folder,
        TrainShare = dataset.TrainShare,
        Downsample = dataset.Downsample,
        Rescale = dataset.Rescale,
        Phantom = dataset.Phantom,
    };

    private Step? MeanOf(ScoredSlices dataset) =>
        kind == MistakeKind.MeanSlice ? WrongSlices.Mean(dataset, _context.DataRoot) : null;
}
