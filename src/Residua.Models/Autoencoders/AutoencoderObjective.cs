using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>What an objective is made of.</summary>
/// <param name="Network">What is trained, on its device.</param>
/// <param name="Training">How.</param>
/// <param name="Perceptual">The perceptual loss; null where there are no weights for it.</param>
/// <param name="Seed">Of random streams beside torch's, such as NumPy's.</param>
internal sealed record AutoencoderParts(
    AutoencoderNetwork Network, AutoencoderTrainingSettings Training, PerceptualLoss? Perceptual, int Seed);

/// <summary>
/// What a kind of autoencoder adds to the recipe that all of them share: losses, optimisers, what is logged, and by which value
/// the best weights are chosen.
/// </summary>
/// <remarks>
/// Whoever draws from torch's generator does it in the original's order: in <see cref="Corrupt"/>, <see cref="Step"/> and
/// <see cref="Rate"/>. Everything else that changes belongs to <see cref="State"/>.
/// </remarks>
/// <param name="parts">What it is made of.</param>
internal abstract class AutoencoderObjective(AutoencoderParts parts)
{
    /// <summary>Optimisers, in an order that stays: their states are named in checkpoints.</summary>
    public abstract IReadOnlyList<Optimiser> Optimisers { get; }

    /// <summary>
    /// Entries of the log at the end of an epoch that sum up its steps, under the original's names such as <c>Train/Loss_</c>.
    /// </summary>
    public abstract IReadOnlyList<EpochLog> EpochLogs { get; }

    /// <summary>The value of <see cref="Rate"/> whose lowest decides which weights are best. Default <c>loss_prec</c>.</summary>
    public virtual string Best => "loss_prec";

    /// <summary>Whether steps are taken in training mode. Default: as the settings say.</summary>
    public virtual bool TrainingMode => !Training.FrozenNorm;

    /// <summary>Whether the training ends when the best value stays. Default true.</summary>
    public virtual bool StopsEarly => true;

    /// <summary>What the sums of <see cref="EpochLogs"/> begin with. Default: as the settings say.</summary>
    public virtual double LogStart => Training.LogStart;

    /// <summary>What changes beside weights and optimisers, by name: a loss' counter, a random stream. Default none.</summary>
    public virtual IReadOnlyDictionary<string, ICheckpointed> State => new Dictionary<string, ICheckpointed>();

    /// <summary>How it is trained.</summary>
    protected AutoencoderTrainingSettings Training => parts.Training;

    /// <summary>The perceptual loss; null where there are no weights for it.</summary>
    protected PerceptualLoss? Perceptual => parts.Perceptual;

    /// <summary>Name under which a validation logs <see cref="Best"/>.</summary>
    public string BestName => $"{AutoencoderTraining.ValidationPrefix}{Best}";

    /// <summary>Makes the input of a step from its images. Default: the images.</summary>
    /// <param name="images">(B, 1, H, W), not to be changed.</param>
    public virtual Tensor Corrupt(Tensor images) => images;

    /// <summary>
    /// One step of every optimiser; returns the terms to log for this batch. Their names are the original's, without prefix where
    /// there is one optimiser, else behind <c>D_optimizer/</c> and the like.
    /// </summary>
    public abstract IReadOnlyList<LossTerm> Step(TrainingBatch batch);

    /// <summary>
    /// Rates a batch of a validation; without gradients, network in evaluation mode. Names such as <c>loss_prec</c>.
    /// </summary>
    /// <param name="images">(B, 1, H, W).</param>
    public abstract IReadOnlyList<NamedValue> Rate(Tensor images);

    /// <summary>What else is logged at the end of an epoch, such as <c>beta</c>. Default nothing.</summary>
    /// <param name="epoch">From 0.</param>
    public virtual IReadOnlyList<NamedValue> ValuesOf(int epoch) => [];

    /// <summary>Adam with the schedule of the settings; its rate is logged as <c>lr</c>.</summary>
    protected Optimiser ScheduledAdam(IEnumerable<Parameter> parameters)
    {
        var adam = Training.Scheduler == AutoencoderSchedule.Cosine
            ? optim.Adam(parameters, Training.Lr, weight_decay: 1e-5, amsgrad: true)
            : optim.Adam(parameters, Training.Lr);
        return new("adam", adam, Schedule()) { RateName = "lr" };
    }

    private LearningRate Schedule() => Training.Scheduler switch
    {
        AutoencoderSchedule.Plateau => new ReduceOnPlateau(Training.Lr, BestName),
        AutoencoderSchedule.Cosine => EpochSchedule.Cosine(Training, BestName),
        AutoencoderSchedule.Exponential => EpochSchedule.Exponential(Training, BestName),
        _ => LearningRate.Constant(Training.Lr),
    };
}
